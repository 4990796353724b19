using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Which drug a prescription, statement, dispense or administration is about (R4 <c>medication[x]</c>).</summary>
internal static class Drugs
{
    /// <summary>The drug: named in place, by a Medication of the record, or by the words of the reference. Null, and counted, when it is not named.</summary>
    public static Concept? Of(Resource resource, ChartDraft chart)
    {
        var reference = resource.Json.Child("medicationReference");
        var drug = resource.Json.Concept("medicationCodeableConcept")
            ?? (chart.Resolve(reference, resource) is { Type: "Medication" } found ? Named(found.Json) : null)
            ?? (reference.Words("display") is { } words ? new Concept(words) : null);
        if (drug is null)
        {
            chart.LeaveOut(resource, NotNamed.Why(resource, "medicationCodeableConcept"));
        }

        return drug;
    }

    private static Concept? Named(JsonElement medication)
    {
        if (medication.Concept("code") is { } code)
        {
            return code;
        }

        string? mixture = null;
        foreach (var ingredient in medication.List("ingredient"))
        {
            mixture = Phrase.List(mixture, Phrase.Of(ingredient.ConceptWords("itemCodeableConcept"), ingredient.RatioWords("strength")));
        }

        return mixture is null ? null : new Concept(mixture);
    }
}
