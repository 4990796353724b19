using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>MedicationStatement: a drug the patient takes or took, and how that ended.</summary>
internal static class ReadMedicationStatement
{
    public static void Read(Resource statement, ChartDraft chart)
    {
        if (Drugs.Of(statement, chart) is not { } drug)
        {
            return;
        }

        var json = statement.Json;
        var reasons = chart.Reasons(statement);
        var taken = json.When("effective");
        chart.Add(chart.Fact(statement, FactKind.Medication, drug) with
        {
            Date = taken.Start ?? json.Date("dateAsserted"),
            End = taken.End,
            Finding = json.AllConceptWords("statusReason"),
            Detail = Phrase.List(json.DosageWords("dosage"), reasons.Words, Notes.Of(json)),
            Status = statement.Status,
            By = chart.NameOf(json.Child("informationSource"), statement),
            Because = reasons.Because,
        });
    }
}
