using System.Text.RegularExpressions;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one treatment tried, from the brief and from the chart's prescriptions and procedures.</summary>
internal static partial class TrialKnowledge
{
    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, Trial trial, int index)
    {
        var id = BriefFacts.Id("trials", index);
        IReadOnlyList<string> facts = [id, .. draft.Evidence.ProofOf(trial).Select(fact => fact.Id)];
        var known = new Knowledge(draft.Knowledge);
        if (trial.Treatment is { Length: > 0 })
        {
            var name = NameOf(trial);
            known.With("trial.treatment", new Known(name, facts) { IsPlural = Grammar.IsPlural(name) })
                .With("trial.a", new Known(Grammar.AsOne(name), facts) { IsPlural = Grammar.IsPlural(name) });
        }

        known.With("trial.period", trial.End is null ? null : Grammar.Period(trial.Start, trial.End), id)
            .With("trial.begun", trial.End is null ? Grammar.On(trial.Start) : null, id)
            .With("trial.dates", Grammar.Period(trial.Start, trial.End), id)
            .With("trial.since", Grammar.On(trial.Start ?? trial.End), id);
        if (trial.Outcome is { } outcome)
        {
            known.Tag(Vocabulary.TagOf(outcome)).With("trial.outcome", Vocabulary.TagOf(outcome), id);
        }

        // A note runs on behind a colon; one of several sentences stands for itself.
        if (trial.Detail?.Trim().TrimEnd('.') is { Length: > 0 } detail)
        {
            var isSentences = detail.Contains(". ", StringComparison.Ordinal);
            known.With(isSentences ? "trial.sentence" : "trial.note", isSentences ? Casing.Sentence(detail) : Casing.Within(detail), id);
        }

        if (trial.Outcome is TrialOutcome.Contraindicated or TrialOutcome.Intolerant && draft.Evidence.AllergyTo(trial) is { } allergy)
        {
            known.With("trial.allergy", Casing.Within(Casing.ChartName(allergy.What.Text)), allergy.Id);
        }

        return known;
    }

    /// <summary>The treatment within a sentence.</summary>
    public static string NameOf(Trial trial) => Casing.Within(trial.Treatment!.Trim().TrimEnd('.'));

    /// <summary>The treatment without dose and detail, where it has been told before: of "Naproxen 500 mg twice daily", "naproxen".</summary>
    public static string ShortNameOf(Trial trial)
    {
        var name = NameOf(trial);
        var end = name.Length;
        foreach (var mark in (ReadOnlySpan<string>)[",", " (", ":", ";", " with ", " for ", " plus "])
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        var dose = Dose().Match(name);
        return name[..(dose.Success && dose.Index < end ? dose.Index : end)].TrimEnd();
    }

    [GeneratedRegex(@" [0-9][0-9.,]*[ -]?(mg|mcg|µg|g|mL|ml|units?|IU|%|L/min)\b")]
    private static partial Regex Dose();
}
