using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Kinds;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one demand of the policy: what it asks, its answer, and the proof of it or the reason against it.</summary>
internal static class DemandKnowledge
{
    // A sentence that says so much of a demand needs it not repeated before.
    private const double MostOfIt = 0.6;

    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, Policy policy, AnsweredCriterion answered)
    {
        var demand = answered.Demand!;
        var said = Fact(draft, policy, demand);
        var known = new Knowledge(draft.Knowledge).With("demand.claim", demand.Text, said).With("demand.field", demand.Kind.Field).Tag(answered.Answer.Key());
        switch (answered.Answer)
        {
            case Answer.Met:
                TellProof(draft, known, answered, said);
                break;
            case Answer.NotMet:
                TellException(draft, known, policy, answered, said);
                break;
            default:
                known.With("demand.ask", $"{answered.Ask} ({Named(policy, demand, answered.Ask)}){Confirm(policy)}");
                break;
        }

        return known;
    }

    /// <summary>Whether the policy names it among the documents it wants beside its criteria.</summary>
    public static bool IsDocumentOf(Policy policy, Demand demand) =>
        demand.Kind is DocumentKind && policy.Documents.Concat(policy.Renewal?.Documents ?? []).Any(document => document.Id == demand.Id);

    /// <summary>The documents that go with the letter as the policy wants them: "the standard written order (October 6, 2026)".</summary>
    public static Known? Enclosed(Draft draft, Policy policy, IReadOnlyList<AnsweredCriterion> documents) =>
        Grammar.List([.. documents.Select(document => EnclosedOne(draft, document, Fact(draft, policy, document.Demand!)))]);

    private static Known EnclosedOne(Draft draft, AnsweredCriterion answered, string said)
    {
        var name = Casing.Within(answered.Demand!.Text!, unlessProper: true);
        if (answered.Facts is not [var fact, ..])
        {
            return new(name, [said]);
        }

        var title = CriterionProof.TitleOf(draft, fact);
        var parts = new[] { SaysMostOf(name, title) || SaysMostOf(title, name) ? null : title, fact.Date?.InWords() }.OfType<string>().ToList();
        return new(parts.Count == 0 ? name : $"{name} ({string.Join(", ", parts)})", [said, fact.Id]);
    }

    private static string Fact(Draft draft, Policy policy, Demand demand) =>
        draft.Cite($"{PolicyKnowledge.FactOf(policy)}#{demand.Id}", $"{demand.Id}: {demand.Text}", demand.Section is { } section ? $"{PolicyKnowledge.NameOf(policy)}, {section}" : PolicyKnowledge.NameOf(policy));

    private static void TellProof(Draft draft, Knowledge known, AnsweredCriterion answered, string said)
    {
        var demand = answered.Demand!;
        if (CriterionProof.Of(draft, answered) is not { } proof)
        {
            known.With("demand.coded", demand.Text, [said, .. answered.Facts.Select(fact => fact.Id)]);
        }
        else if (proof.IsSentence && SaysMostOf(proof.Words.Text, demand.Text!))
        {
            // The clinician's sentence says what the policy asks.
            known.With("demand.own", proof.Words with { Text = Casing.Sentence(proof.Words.Text.TrimEnd('.')), Facts = [.. proof.Words.Facts, said] });
        }
        else if (proof.Code is { } code && demand.Text!.EndsWith(proof.Name!, StringComparison.OrdinalIgnoreCase))
        {
            known.With("demand.coded", $"{demand.Text} ({code})", [said, .. proof.Words.Facts]);
        }
        else
        {
            known.With("demand.proof", proof.Words with { Text = proof.Words.Text.TrimEnd('.') });
        }
    }

    private static void TellException(Draft draft, Knowledge known, Policy policy, AnsweredCriterion answered, string said)
    {
        var attested = answered.Facts.Where(fact => fact.Kind == FactKind.Attestation).ToList();
        var because = attested.Count == 0 ? answered.Ground?.Because : null;
        if (because is not null)
        {
            known.With("demand.because", Casing.Sentence(because), [draft.Derive($"derived:{CriterionSlot.Of(answered.Criterion.Id!)}", because, [.. answered.Facts.Select(fact => fact.Id)]), .. answered.Facts.Select(fact => fact.Id)]);
        }

        if (attested.Count > 0)
        {
            Reason(known, attested[0].What.Text, attested[0].Id);
        }
        else if (ReasonOfAlternative(draft.Brief, answered) is { } reason)
        {
            Reason(known, reason.Text, reason.Fact);
        }

        // What a newer document or time can mend needs no exception.
        var mend = answered.Ground is { CanBeMended: true } or { CuredOn: not null } ? $"{answered.Ask}, or say why an exception is justified" : "why an exception is justified";
        known.With("demand.why", $"{mend} ({Named(policy, answered.Demand!)}{(because is null ? "" : $"; {because}")}){Confirm(policy)}");
    }

    private static void Reason(Knowledge known, string text, string fact)
    {
        var plain = text.Trim().TrimEnd('.');
        plain = plain.StartsWith("because ", StringComparison.OrdinalIgnoreCase) ? plain["because ".Length..] : plain;
        var several = plain.Contains(". ", StringComparison.Ordinal);
        known.With(several ? "demand.reasons" : "demand.reason", several ? Casing.Sentence(plain) : Casing.Within(plain), fact);
    }

    // What the plan would rather pay for, and the reason against it, argues the exception from a step the policy wants first.
    private static (string Text, string Fact)? ReasonOfAlternative(Brief brief, AnsweredCriterion answered)
    {
        if (answered.Demand!.Kind is not TreatmentKind treatment)
        {
            return null;
        }

        for (var i = 0; i < brief.Items.Count; i++)
        {
            foreach (var alternative in brief.Items[i].Alternatives)
            {
                if (alternative is { Name: { } name, Reason: { Length: > 0 } reason } && ContentWords.In(name) is var words && treatment.Treatments.Phrases.Any(phrase => phrase.Words.All(words.Contains)))
                {
                    return (reason, BriefFacts.Id("items", i));
                }
            }
        }

        return null;
    }

    private static string Named(Policy policy, Demand demand, string? beside = null) =>
        $"criterion {demand.Id} of {policy.Number}{(beside?.Contains(demand.Text!, StringComparison.OrdinalIgnoreCase) == true ? "" : $": {Casing.Within(demand.Text!, unlessProper: true)}")}";

    private static string Confirm(Policy policy) => policy.IsDraft ? "; this policy is a draft: confirm with the payer" : "";

    private static bool SaysMostOf(string said, string asked)
    {
        var (words, own) = (ContentWords.In(said), ContentWords.In(asked));
        return own.Count > 0 && own.Count(words.Contains) >= MostOfIt * own.Count;
    }
}
