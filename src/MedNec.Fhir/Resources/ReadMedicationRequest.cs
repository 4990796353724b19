using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>MedicationRequest: a drug prescribed, its dose and its reason.</summary>
internal static class ReadMedicationRequest
{
    public static void Read(Resource request, ChartDraft chart)
    {
        if (Drugs.Of(request, chart) is not { } drug)
        {
            return;
        }

        var json = request.Json;
        var reasons = chart.Reasons(request);
        var dosage = json.DosageWords("dosageInstruction");
        var supply = json.Child("dispenseRequest");
        chart.Add(chart.Fact(request, FactKind.Medication, drug, quote: json.First("dosageInstruction").Child("text").Written()) with
        {
            Date = json.Date("authoredOn"),
            End = json.First("dosageInstruction").Child("timing").Child("repeat").Child("boundsPeriod").Date("end"),
            Finding = json.ConceptWords("statusReason"),
            Detail = Phrase.List(
                dosage,
                reasons.Words,
                Phrase.After("supply ", supply.QuantityWords("quantity")),
                Phrase.After("for ", supply.DurationWords("expectedSupplyDuration")),
                supply.Digits("numberOfRepeatsAllowed") is { } repeats ? repeats == "1" ? "1 refill" : $"{repeats} refills" : null,
                Intents.Unless(json, "order"),
                Notes.Of(json)),
            Status = request.Status,
            By = chart.NameOf(json.Child("requester"), request),
            Because = reasons.Because,
        });
    }
}
