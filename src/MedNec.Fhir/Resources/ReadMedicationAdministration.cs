using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>MedicationAdministration: a drug given by staff.</summary>
internal static class ReadMedicationAdministration
{
    public static void Read(Resource given, ChartDraft chart)
    {
        if (Drugs.Of(given, chart) is not { } drug)
        {
            return;
        }

        var json = given.Json;
        var reasons = chart.Reasons(given);
        var when = json.When("effective");
        chart.Add(chart.Fact(given, FactKind.Medication, drug) with
        {
            Date = when.Start,
            End = when.End,
            Finding = json.AllConceptWords("statusReason"),
            Detail = Phrase.List(Phrase.After("given: ", Dosages.Words(json.Child("dosage"))), reasons.Words, Notes.Of(json)),
            Status = given.Status,
            By = chart.NamesOf(given, "performer", "actor"),
            Because = reasons.Because,
        });
    }
}
