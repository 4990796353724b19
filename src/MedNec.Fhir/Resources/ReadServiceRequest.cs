using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>ServiceRequest: a test, treatment or referral ordered.</summary>
internal static class ReadServiceRequest
{
    public static void Read(Resource order, ChartDraft chart)
    {
        var json = order.Json;
        if ((json.Concept("code") ?? json.FirstConcept("orderDetail")) is not { } what)
        {
            chart.LeaveOut(order, NotNamed.Why(order, "code"));
            return;
        }

        var reasons = chart.Reasons(order);
        var when = json.When("occurrence");
        chart.Add(chart.Fact(order, FactKind.Order, what) with
        {
            Date = json.Date("authoredOn") ?? when.Start,
            Detail = Phrase.List(
                json.AllConceptWords("orderDetail"),
                Phrase.After("quantity ", json.QuantityWords("quantityQuantity") ?? json.RatioWords("quantityRatio") ?? json.RangeWords("quantityRange")),
                Phrase.After("to be done ", when.InWords()),
                json.AllConceptWords("bodySite"),
                reasons.Words,
                json.Words("priority") is { } priority and not "routine" ? priority : null,
                Intents.Unless(json, "order"),
                json.Words("patientInstruction"),
                Notes.Of(json)),
            Status = order.Status,
            By = chart.NameOf(json.Child("requester"), order),
            Because = reasons.Because,
        });
    }
}
