using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Evidence;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>The evidence as it is named in the reasoning: "the apnea-hypopnea index of 32 events/hour", "the failure of an oral appliance".</summary>
internal static class EvidenceKnowledge
{
    // What a reason names; the parts before it have told all of it.
    private const int MostNamed = 2;

    /// <summary>Adds it to what is known in the whole letter.</summary>
    public static void Tell(Draft draft, Knowledge known)
    {
        var brief = draft.Brief;
        var results = draft.Evidence.Results;
        known.With("evidence.results", Grammar.List([.. results.Where(series => series.IsAim && series.Newest.Value is not null).Take(MostNamed).Select(series => Known.Of($"the {series.Name} of {ResultKnowledge.Said(series)}", series.Now)).OfType<Known>()]))
            .With("results", Some("results", results.SelectMany(series => series.Now).Concat(draft.Evidence.Reports.Select(report => report.Id))))
            .With("evidence.response", Grammar.List([.. results.Where(series => series.IsAim && series.Oldest is not null).Take(MostNamed)
                .Select(series => Known.Of($"the {series.Name} from {ResultKnowledge.Said(series.Oldest!)} to {ResultKnowledge.Said(series)}", [.. series.Then, .. series.Now])).OfType<Known>()]))
            .With("evidence.trials", Grammar.List([.. Outcomes(brief)]))
            .With("trials", Some("trials", brief.Trials.Select((_, i) => BriefFacts.Id("trials", i))))
            .With("function", Some("function", brief.Function.Select((_, i) => BriefFacts.Id("function", i))))
            .With("goals", Grammar.List([.. brief.Goals.Select((goal, i) => Known.Of(GoalKnowledge.Said(goal), BriefFacts.Id("goals", i))).OfType<Known>()]))
            .With("risks", Some("risks", brief.Risks.Select((_, i) => BriefFacts.Id("risks", i))))
            .With("citations", Some("citations", brief.Citations.Select((_, i) => BriefFacts.Id("citations", i))))
            .With("diagnoses", Some("diagnoses", brief.Diagnoses.Select((_, i) => BriefFacts.Id("diagnoses", i))))
            .With("documents", Some("documents", brief.Documents.Select((_, i) => BriefFacts.Id("documents", i))))
            .With("benefits", Some("benefits", (brief.Coverage?.Benefits ?? []).Select((_, i) => BriefFacts.Id("coverage.benefits", i))));

        if (known.Find("goals") is { } aims)
        {
            known.With("goals.these-below", brief.Goals.Count == 1 ? "the goal set out below" : "the goals set out below", aims.Facts);
        }

        var dated = brief.Goals.Select((goal, i) => (goal.By, Index: i)).Where(goal => goal.By is { IsPossible: true }).OrderBy(goal => goal.By).ToList();
        if (dated is [.., var last])
        {
            known.With("goals.last-date", last.By!.Value.InWords(), BriefFacts.Id("goals", last.Index))
                .With("goals.these", brief.Goals.Count == 1 ? "this goal" : "these goals", known.Find("goals")?.Facts ?? []);
        }

        if (draft.Evidence.LastVisit is { Date: { } seen } visit)
        {
            known.With("visit.on", Grammar.On(seen), visit.Id);
        }
    }

    private static Known? Some(string text, IEnumerable<string> facts) => facts.ToList() is { Count: > 0 } ids ? Known.Of(text, ids) : null;

    private static IEnumerable<Known> Outcomes(Brief brief)
    {
        foreach (var (outcome, words) in new[] { (TrialOutcome.Failed, "the failure of"), (TrialOutcome.Intolerant, "the intolerance to"), (TrialOutcome.Partial, "the incomplete response to"), (TrialOutcome.Contraindicated, "the contraindication to") })
        {
            var treatments = brief.Trials.Select((trial, i) => (trial, i)).Where(entry => entry.trial.Outcome == outcome && entry.trial.Treatment is { Length: > 0 })
                .OrderBy(entry => entry.trial.Start ?? entry.trial.End ?? PartialDate.Of(9999))
                .GroupBy(entry => TrialKnowledge.ShortNameOf(entry.trial), entry => BriefFacts.Id("trials", entry.i))
                .Select(treatment => new Known(Grammar.AsOne(treatment.Key), [.. treatment])).ToList();
            if (Grammar.List(treatments) is { } list)
            {
                yield return list with { Text = $"{words} {list.Text}" };
            }
        }
    }
}
