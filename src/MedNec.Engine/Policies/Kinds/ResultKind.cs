using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The newest result of a test within a window passes a bound, or says one of certain findings. A scoring tool is a test.</summary>
internal sealed record ResultKind(Named Tests, Bound? Bound, string Unit, IReadOnlyList<Phrase> Findings, Window Window) : ICriterionKind
{
    public string Field => "chart";

    public string InWords => $"the newest {Words.Or(Tests.Phrases.Select(phrase => phrase.Text).Concat(Tests.Codes).Take(1))}{Window}{(Bound is { } bound ? $" is {bound.InWords(Unit)}" : Findings.Count > 0 ? $" says {Words.Or(Findings.Select(phrase => phrase.Text))}" : "")}";

    /// <summary>Whether a scoring tool is asked for.</summary>
    public bool IsScore { get; private init; }

    public static ResultKind Read(PackNode node)
    {
        node.Only("tests", "tool", "codes", "without", "at-least", "more-than", "at-most", "less-than", "unit", "finding", "within", "before");
        var kind = new ResultKind(
            new Named([.. node.Find("tests")?.Phrases ?? [], .. node.Find("tool")?.Phrases ?? []], node.Find("codes")?.Texts ?? [], node.Find("without")?.Phrases ?? []),
            node.Bound,
            node.Unit,
            node.Find("finding")?.Phrases ?? [],
            node.Window) { IsScore = node.Find("tool") is not null };
        return kind.Tests.Phrases.Count + kind.Tests.Codes.Count > 0 ? kind : throw node.Wrong("a result needs tests (or a tool) or codes to be found by");
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var name = Tests.Label;
        if (Window.LastDay(evidence) is not { } lastDay)
        {
            return Judgement.NotDocumented($"Enter the date that {name} is to lie before");
        }

        var found = evidence.Results(Tests);
        var all = found.Where(fact => fact.Date is { IsPossible: true }).ToList();
        if (all.Count == 0 && found.Count > 0 && Window == Window.Open)
        {
            // Nothing is asked about the day: a result without one answers, where no other has one.
            return Decide(evidence, found, "");
        }

        var inside = all.Where(fact => Window.Holds(fact.Date!.Value, lastDay)).ToList();
        if (inside.Count == 0)
        {
            return all.Where(fact => fact.Date!.Value.Earliest <= lastDay).MaxBy(fact => fact.Date!.Value) is { } old
                ? Judgement.NotDocumented($"Repeat {name}: the newest value is of {old.Date!.Value.InWords()}, and the policy wants one{Window}", old) with { OfWhom = Whom.Clinician }
                : Judgement.NotDocumented($"Add the result of {name}{Window} with its date{Wanted}") with { OfWhom = Whom.OutsideRecords };
        }

        var day = inside.Max(fact => fact.Date!.Value);
        // Of "November" and "November 5" nobody knows which is newer: both count.
        return Decide(evidence, [.. inside.Where(fact => fact.Date!.Value.Latest >= day.Earliest)], day.InWords());
    }

    private Judgement Decide(Evidence evidence, IReadOnlyList<Fact> newest, string day)
    {
        var name = Tests.Label;
        var answers = newest.Select(fact => (Fact: fact, Passes: Passes(fact, evidence))).ToList();
        var known = answers.Where(answer => answer.Passes is not null).ToList();
        if (known.Count == 0)
        {
            return Judgement.NotDocumented(Incomparable(newest[0]), newest);
        }

        if (known.Exists(answer => answer.Passes == true) && known.Exists(answer => answer.Passes == false))
        {
            return Judgement.NotDocumented($"Correct {name}{(day.Length > 0 ? $" of {day}" : "")}: the record holds {string.Join(" and ", known.Select(answer => Said(answer.Fact)).Distinct(StringComparer.Ordinal))}", [.. known.Select(answer => answer.Fact)]) with { IsConflicting = true };
        }

        var deciding = known[0].Fact;
        return known[0].Passes == true
            ? Judgement.Met([.. known.Select(answer => answer.Fact)]) with { FreshThrough = Window.FreshThrough(deciding.Date) }
            : Judgement.NotMet($"the {(day.Length > 0 ? "newest " : "")}value is {Said(deciding)}{(day.Length > 0 ? $", {day}" : ", without a date")}", $"{name}{Wanted} is demanded: see whether a newer value exists, or argue the exception", [.. known.Select(answer => answer.Fact)]);
    }

    private string Wanted => Bound is { } bound ? $" ({bound.InWords(Unit)})" : Findings.Count > 0 ? $" ({Words.Or(Findings.Select(phrase => phrase.Text))})" : "";

    // Where a number of events is asked for, events per hour are another thing.
    private static bool IsRate(string unit) => unit.EndsWith("/hour", StringComparison.OrdinalIgnoreCase) || unit.EndsWith("/h", StringComparison.OrdinalIgnoreCase);

    private static string Said(Fact fact) => fact.Value?.ToString() ?? fact.Finding ?? "no value";

    private bool? Passes(Fact fact, Evidence evidence)
    {
        if (Bound is not null)
        {
            return fact.Value is { } value && !(Unit.Length == 0 && IsRate(value.Unit)) && UnitConversion.Convert(value.Value, value.Unit, Unit, fact.What.Text) is { } comparable ? Bound.Passes(comparable, value.Comparator) : null;
        }

        if (Findings.Count == 0)
        {
            return fact.Value is not null || fact.Finding is not null ? true : null;
        }

        if (fact.Finding is not { } said)
        {
            return null;
        }

        var read = evidence.Read(said);
        return Findings.Any(phrase => phrase.IsIn(read) && !phrase.IsDeniedIn(read));
    }

    private string Incomparable(Fact fact) => fact.Value is { } value && Bound is not null && value.Unit.Length > 0 && Unit.Length > 0
        ? $"Give {Tests.Label} in {Unit}: the record has {value}, and {value.Unit} does not convert"
        : $"Add the value of {Tests.Label}{(fact.Date is { } date ? $" of {date.InWords()}" : "")}{Wanted}";
}
