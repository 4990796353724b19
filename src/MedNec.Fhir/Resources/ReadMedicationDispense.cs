using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>MedicationDispense: a drug handed out. It belongs to the prescription it fills.</summary>
internal static class ReadMedicationDispense
{
    public static void Read(Resource dispense, ChartDraft chart)
    {
        if (Drugs.Of(dispense, chart) is not { } drug)
        {
            return;
        }

        var json = dispense.Json;
        var because = new List<string>();
        var prescription = chart.Follow(dispense, "authorizingPrescription", because);
        chart.Add(chart.Fact(dispense, FactKind.Medication, drug) with
        {
            Date = json.Date("whenHandedOver") ?? json.Date("whenPrepared"),
            Finding = json.ConceptWords("statusReasonCodeableConcept"),
            Detail = Phrase.List(
                json.DosageWords("dosageInstruction"),
                Phrase.After("dispensed ", json.QuantityWords("quantity")),
                Phrase.After("supply for ", json.DurationWords("daysSupply")),
                prescription,
                Notes.Of(json)),
            Status = dispense.Status,
            By = chart.NamesOf(dispense, "performer", "actor"),
            Because = because,
        });
    }
}
