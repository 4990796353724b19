using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Evidence;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Kinds;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Composing.Material;

/// <summary>What proves a demand, as words behind its text: "32 events/hour on September 2, 2026".</summary>
/// <param name="Words">The words and the facts they stand on.</param>
internal sealed record CriterionProof(Known Words)
{
    // Of several findings the first two show it; the rest stands where the letter tells of them.
    private const int Shown = 2;

    private const int MostTreatments = 4;

    // Words of a test's name that name no other test: where the demand says the rest, the value stands alone.
    private static readonly string[] SayNothing = ["recorded", "measured", "number", "value", "result", "score"];

    /// <summary>Whether the words are a sentence of the clinician's own.</summary>
    public bool IsSentence { get; private init; }

    /// <summary>The name of a disease, for a proof that is one.</summary>
    public string? Name { get; private init; }

    /// <summary>Its code: "ICD-10-CM G47.33".</summary>
    public string? Code { get; private init; }

    /// <summary>The proof of a demand that is met; null where the demand itself says all, or nothing is on record but that it holds.</summary>
    public static CriterionProof? Of(Draft draft, AnsweredCriterion answered)
    {
        var demand = answered.Demand!;
        IReadOnlyList<Fact> telling = demand.Kind switch
        {
            TreatmentKind => [.. Treatments(answered.Facts)],
            FunctionKind or ChangeKind => [.. answered.Facts.Take(Shown)],
            _ => [.. answered.Facts.Take(1)],
        };
        var told = telling.Select(fact => Told(draft, fact, demand)).OfType<CriterionProof>().DistinctBy(proof => proof.Words.Text).ToList();
        return told.Count switch
        {
            0 => null,
            1 => told[0],
            _ => new(new Known(string.Join(told.Count > Shown || told.Exists(proof => proof.IsSentence && proof.Words.Text.Contains(',', StringComparison.Ordinal)) ? "; " : " and ", told.Select(proof => proof.Words.Text)), [.. told.SelectMany(proof => proof.Words.Facts).Distinct()])),
        };
    }

    /// <summary>What an attached document, or an order or plan that the brief records, is called.</summary>
    public static string TitleOf(Draft draft, Fact fact) => Casing.Within(IndexOf(fact, "documents") is { } i && DocumentTitle.Of(draft.Brief.Documents[i]) is { } title ? title : fact.What.Text);

    // What the clinic says of a treatment says how it ended; the chart's prescription of the same does not.
    private static IEnumerable<Fact> Treatments(IReadOnlyList<Fact> facts) =>
        (facts.Any(fact => fact.Kind == FactKind.Trial) ? facts.Where(fact => fact.Kind == FactKind.Trial) : facts).Take(MostTreatments);

    private static CriterionProof? Told(Draft draft, Fact fact, Demand demand)
    {
        var on = Grammar.On(fact.Date);
        return fact.Kind switch
        {
            FactKind.Result or FactKind.Derived => Result(fact, demand),
            FactKind.Trial => Trial(draft, fact, demand),
            FactKind.Attestation => new(new Known(fact.What.Text.Trim().TrimEnd('.') is var own && own.Contains(". ", StringComparison.Ordinal) ? own : Casing.Within(own), [fact.Id])) { IsSentence = true },
            FactKind.Function or FactKind.Risk => new(new Known(Casing.Within(fact.What.Text.Trim().TrimEnd('.')), [fact.Id])) { IsSentence = true },
            FactKind.Document => Plain($"{Joined(TitleOf(draft, fact), fact.Date?.InWords())} (enclosed)", fact),
            FactKind.Visit => Plain($"seen {on}", on is null ? null : fact),
            FactKind.Diagnosis or FactKind.Condition => Disease(draft, fact),
            FactKind.Identity => Age(draft, fact, demand),
            FactKind.Clinician => draft.Knowledge.Find("clinician.role") is { } role && fact.Id == BriefFacts.Id("clinician") ? new(new Known($"I am {Grammar.WithArticle(role.Text)}", role.Facts)) : Plain(Joined(fact.What.Text, fact.Finding), fact),
            FactKind.Item when demand.Kind is AlternativeKind => Alternatives(draft, fact),
            FactKind.Item when IndexOf(fact, "items") is { } item => Asked(draft.Items[item]),
            FactKind.Goal when fact.Finding is { } target => Plain(Spaced($"{Casing.Within(fact.What.Text)}: {target}", fact.Date is { } by ? $"by {by.InWords()}" : null), fact),
            FactKind.Benefit => Plain(Spaced(fact.Detail, fact.Date is { } asOf ? $"as of {asOf.InWords()}" : null), fact),
            FactKind.Citation when IndexOf(fact, "citations") is { } cited => Plain(CitationKnowledge.SourceOf(draft.Brief.Citations[cited]), fact),
            FactKind.Coverage when fact.Id == BriefFacts.Id("authorization") => Plain(Joined($"prior authorization {fact.Detail}".TrimEnd(), fact.Finding, fact.Date?.InWords()), fact),
            FactKind.Coverage => null,
            FactKind.Injury => Plain(Joined($"the injury {(on is null ? "at work" : $"of {fact.Date!.Value.InWords()}")}", null), fact),
            FactKind.Report => Plain($"{Casing.Within(Casing.ChartName(fact.What.Text), unlessProper: true)} of {fact.Date?.InWords()}", fact.Date is null ? null : fact),
            FactKind.Denial or FactKind.Request => Plain(fact.Detail?.TrimEnd('.'), fact),
            _ => Plain(Spaced(Casing.Within(Casing.ChartName(fact.What.Text), unlessProper: true), Grammar.Period(fact.Date, fact.End is { } end && end != fact.Date ? end : fact.Date)), fact),
        };
    }

    private static CriterionProof? Plain(string? words, Fact? fact) => words is { Length: > 0 } && fact is not null ? new(new Known(words, [fact.Id])) : null;

    private static CriterionProof? Result(Fact fact, Demand demand)
    {
        var name = UsualTests.Table.NameOf(fact);
        var shown = Rounded.Of(fact);
        var value = ResultKnowledge.Said(shown) ?? fact.Detail;
        var asked = ContentWords.In(demand.Text!);
        var isNamed = value is not null && ContentWords.In(name).All(word => asked.Contains(word) || SayNothing.Contains(word));
        return new(new Known(Spaced(isNamed ? null : $"{name} {(Grammar.IsPlural(name) ? "were" : "was")}", value, Grammar.On(fact.Date)), [fact.Id]));
    }

    private static CriterionProof? Trial(Draft draft, Fact fact, Demand demand)
    {
        if (IndexOf(fact, "trials") is not { } i || draft.Brief.Trials[i] is not { Treatment.Length: > 0 } trial)
        {
            return null;
        }

        var ending = trial.Outcome switch
        {
            TrialOutcome.Failed => "without success",
            TrialOutcome.Intolerant => "not tolerated",
            TrialOutcome.Contraindicated => "contraindicated",
            TrialOutcome.Partial => "with an incomplete response",
            TrialOutcome.Declined => "declined",
            _ => null,
        };
        var tried = Spaced(TrialKnowledge.ShortNameOf(trial), Grammar.Period(trial.Start, trial.End));

        // Where the demand is about what was seen and not about how it ended, the clinic's note says it.
        return demand.Kind is StatementKind && trial.Detail is { Length: > 0 } detail
            ? Plain($"{tried}: {Casing.Within(detail.Trim().TrimEnd('.'))}", fact)
            : Plain(ending is null ? tried : $"{tried} ({ending})", fact);
    }

    private static CriterionProof Disease(Draft draft, Fact fact)
    {
        if (IndexOf(fact, "diagnoses") is { } i && draft.Diagnoses[i].Find("diagnosis.coded") is { } coded)
        {
            return new(coded) { Name = draft.Diagnoses[i].Find("diagnosis.name")?.Text ?? coded.Text, Code = draft.Diagnoses[i].Find("diagnosis.code")?.Text };
        }

        var name = Casing.Within(Casing.ChartName(fact.What.Text), unlessProper: true);
        var code = fact.What.Codes.FirstOrDefault(code => code.System == CodeSystems.Icd10Cm) is { } icd ? $"{icd.System} {icd.Value}" : null;
        return new(new Known(code is null ? name : $"{name} ({code})", [fact.Id])) { Name = name, Code = code };
    }

    private static CriterionProof? Age(Draft draft, Fact fact, Demand demand)
    {
        if (demand.Kind is not AgeKind || fact.Date is not { } born || draft.Brief.Subject.AgeOn(draft.Brief.LetterDate) is not { } age)
        {
            return null;
        }

        var derived = draft.Derive("derived:patient.age", "Age on the letter's date", [fact.Id], new Measure(age, "years"));
        return new(new Known($"{Grammar.Number(age)} years old, born on {born.InWords()}", [derived, fact.Id]));
    }

    // The reasons against the alternatives stand in the item's entry; its line in the record does not repeat them.
    private static CriterionProof? Alternatives(Draft draft, Fact fact)
    {
        var reasons = IndexOf(fact, "items") is { } i
            ? draft.Brief.Items[i].Alternatives.Where(other => other is { Name.Length: > 0, Reason.Length: > 0 }).Select(other => $"{Casing.Within(other.Name!)} ({Casing.Within(other.Reason!.Trim().TrimEnd('.'))})").ToList()
            : [];
        return reasons.Count == 0 ? null : new(new Known(string.Join("; ", reasons), [draft.Derive($"derived:{fact.Id}.alternatives", string.Join("; ", reasons), [fact.Id]), fact.Id]));
    }

    private static CriterionProof? Asked(Knowledge item)
    {
        if (item.Find("item.quantity") is not { } quantity)
        {
            return null;
        }

        var duration = item.Find("item.duration");
        return new(new Known(duration is null ? $"{quantity.Text} requested" : $"{quantity.Text} for {duration.Text} requested", quantity.Facts));
    }

    private static int? IndexOf(Fact fact, string list) =>
        fact.Id.StartsWith(BriefFacts.Id(list + "["), StringComparison.Ordinal) && int.TryParse(fact.Id.AsSpan(BriefFacts.Id(list + "[").Length).TrimEnd(']'), out var index) ? index : null;

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private static string Spaced(params IEnumerable<string?> parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
}
