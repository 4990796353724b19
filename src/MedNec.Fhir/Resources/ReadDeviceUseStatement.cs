using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>DeviceUseStatement: that the patient uses a device, since when and why.</summary>
internal static class ReadDeviceUseStatement
{
    public static void Read(Resource use, ChartDraft chart)
    {
        var json = use.Json;
        var reference = json.Child("device");
        var device = chart.Resolve(reference, use);
        var what = (device is null ? null : ReadDevice.Named(device.Json)) ?? (reference.Words("display") is { } words ? new Concept(words) : null);
        if (what is null)
        {
            chart.LeaveOut(use, "not named");
            return;
        }

        var reasons = chart.Reasons(use);
        var when = json.When("timing");
        chart.Add(chart.Fact(use, FactKind.Device, what) with
        {
            Date = when.Start ?? json.Date("recordedOn"),
            End = when.End,
            Detail = Phrase.List(json.TimingWords("timingTiming"), reasons.Words, json.ConceptWords("bodySite"), Notes.Of(json)),
            Status = use.Status,
            By = chart.NameOf(json.Child("source"), use),
            Because = device is null ? reasons.Because : [device.Reference, .. reasons.Because],
        });
    }
}
