using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>DeviceRequest: a device ordered.</summary>
internal static class ReadDeviceRequest
{
    public static void Read(Resource order, ChartDraft chart)
    {
        var json = order.Json;
        var reference = json.Child("codeReference");
        var what = json.Concept("codeCodeableConcept")
            ?? (chart.Resolve(reference, order) is { } device ? ReadDevice.Named(device.Json) : null)
            ?? (reference.Words("display") is { } words ? new Concept(words) : null);
        if (what is null)
        {
            chart.LeaveOut(order, NotNamed.Why(order, "codeCodeableConcept"));
            return;
        }

        var reasons = chart.Reasons(order);
        var when = json.When("occurrence");
        chart.Add(chart.Fact(order, FactKind.Order, what) with
        {
            Date = json.Date("authoredOn") ?? when.Start,
            Detail = Phrase.List(
                Parameters(json),
                Phrase.After("to be used ", when.InWords()),
                reasons.Words,
                json.Words("priority") is { } priority and not "routine" ? priority : null,
                Intents.Unless(json, "order"),
                Notes.Of(json)),
            Status = order.Status,
            By = chart.NameOf(json.Child("requester"), order),
            Because = reasons.Because,
        });
    }

    private static string? Parameters(JsonElement order)
    {
        string? parameters = null;
        foreach (var parameter in order.List("parameter"))
        {
            var value = parameter.ConceptWords("valueCodeableConcept")
                ?? parameter.QuantityWords("valueQuantity")
                ?? parameter.RangeWords("valueRange")
                ?? parameter.Flag("valueBoolean") switch { true => "yes", false => "no", null => null };
            parameters = Phrase.List(parameters, Phrase.Of(parameter.ConceptWords("code"), value));
        }

        return parameters;
    }
}
