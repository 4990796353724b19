using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Device: one the patient has. A device without a patient is the clinic's own, such as a meter.</summary>
internal static class ReadDevice
{
    public static void Read(Resource device, ChartDraft chart)
    {
        var json = device.Json;
        if (!json.Has("patient"))
        {
            chart.LeaveOut(device, "not the patient's");
            return;
        }

        if (Named(json) is not { } what)
        {
            chart.LeaveOut(device, NotNamed.Why(device, "type"));
            return;
        }

        chart.Add(chart.Fact(device, FactKind.Device, what) with
        {
            Detail = Phrase.List(
                json.Words("manufacturer"),
                Phrase.After("model ", json.Words("modelNumber")),
                Phrase.After("serial number ", json.Words("serialNumber")),
                Phrase.After("lot ", json.Words("lotNumber")),
                Phrase.After("expires ", json.Date("expirationDate")?.ToString()),
                Notes.Of(json)),
            Finding = json.AllConceptWords("statusReason"),
            Status = device.Status,
            By = chart.NameOf(json.Child("owner"), device),
        });
    }

    /// <summary>What kind of device it is, or what it is called.</summary>
    public static Concept? Named(JsonElement device) =>
        device.Concept("type")
        ?? ((device.First("deviceName").Words("name") ?? device.Words("modelNumber")) is { } name ? new Concept(name) : null);
}
