using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>AllergyIntolerance: what the patient cannot bear, and what happened.</summary>
internal static class ReadAllergyIntolerance
{
    public static void Read(Resource allergy, ChartDraft chart)
    {
        var json = allergy.Json;
        if ((json.Concept("code") ?? json.First("reaction").Concept("substance")) is not { } substance)
        {
            chart.LeaveOut(allergy, NotNamed.Why(allergy, "code"));
            return;
        }

        var onset = json.When("onset");
        chart.Add(chart.Fact(allergy, FactKind.Allergy, substance) with
        {
            Date = onset.Start ?? json.Date("recordedDate"),
            End = onset.End,
            Finding = Reactions(json),
            Detail = Phrase.List(
                json.Words("type"),
                Categories(json),
                Phrase.After("criticality ", json.Words("criticality")),
                Phrase.After("onset ", onset.Words),
                Phrase.After("last occurrence ", json.Date("lastOccurrence")?.ToString()),
                Notes.Of(json)),
            Status = ReadCondition.Certainty(json.CodeOf("clinicalStatus"), json.CodeOf("verificationStatus")),
            By = chart.NameOf(json.Child("asserter"), allergy) ?? chart.NameOf(json.Child("recorder"), allergy),
        });
    }

    private static string? Reactions(JsonElement allergy)
    {
        string? reactions = null;
        foreach (var reaction in allergy.List("reaction"))
        {
            reactions = Phrase.Parts(reactions, Phrase.List(reaction.AllConceptWords("manifestation"), reaction.Words("severity"), reaction.Words("description")));
        }

        return reactions;
    }

    private static string? Categories(JsonElement allergy)
    {
        string? categories = null;
        foreach (var category in allergy.List("category"))
        {
            categories = Phrase.List(categories, category.Words());
        }

        return categories;
    }
}
