using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Condition: a disease, when it began and ended, and how sure it is.</summary>
internal static class ReadCondition
{
    public static void Read(Resource condition, ChartDraft chart)
    {
        var json = condition.Json;
        if (json.Concept("code") is not { } disease)
        {
            chart.LeaveOut(condition, NotNamed.Why(condition, "code"));
            return;
        }

        var onset = json.When("onset");
        var abatement = json.When("abatement");
        var recorded = json.Date("recordedDate");
        var because = new List<string>();
        var stage = json.First("stage");
        var evidence = Evidence(condition, chart, because);
        chart.Add(chart.Fact(condition, FactKind.Condition, disease) with
        {
            Date = onset.Start ?? recorded,
            End = abatement.Start ?? onset.End,
            Detail = Phrase.List(
                json.ConceptWords("severity"),
                Phrase.After("stage ", stage.ConceptWords("summary")),
                json.AllConceptWords("bodySite"),
                Phrase.After("onset ", onset.Words),
                Phrase.After("ended ", abatement.Words),
                RecordedWords(onset, recorded),
                json.AllConceptWords("category"),
                evidence,
                Notes.Of(json)),
            Status = Certainty(json.CodeOf("clinicalStatus"), json.CodeOf("verificationStatus")),
            By = chart.NameOf(json.Child("asserter"), condition) ?? chart.NameOf(json.Child("recorder"), condition),
            Because = because,
        });
    }

    /// <summary>"active"; "provisional, active" where the record itself is not sure: a letter must not read that as a diagnosis.</summary>
    public static string? Certainty(string? clinical, string? verification) =>
        verification is null or "confirmed" ? clinical : Phrase.List(verification, clinical);

    // The day it was written down is not the day it began, and must not be taken for it.
    private static string? RecordedWords(Span onset, PartialDate? recorded) => (onset.Start, recorded) switch
    {
        (_, null) => null,
        (null, _) => "date is that of recording",
        ({ } began, { } day) => began.Agrees(day) ? null : $"recorded {day}",
    };

    private static string? Evidence(Resource condition, ChartDraft chart, List<string> because)
    {
        string? words = null;
        foreach (var evidence in condition.Json.List("evidence"))
        {
            words = Phrase.List(words, evidence.AllConceptWords("code"));
            foreach (var detail in evidence.List("detail"))
            {
                if (chart.Resolve(detail, condition) is { } found)
                {
                    because.Add(found.Reference);
                }
            }
        }

        return Phrase.After("evidence: ", words);
    }
}
