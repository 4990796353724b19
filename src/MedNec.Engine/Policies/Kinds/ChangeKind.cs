using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A test fell or rose by so much between the oldest and the newest result of a window.</summary>
internal sealed record ChangeKind(Named Tests, decimal By, bool Falls, bool InPercent, Window Window) : ICriterionKind
{
    public string Field => "chart";

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{Tests.Label} {(Falls ? "falls" : "rises")} by {By:0.##}{(InPercent ? "%" : "")}{Window}");

    public static ChangeKind Read(PackNode node)
    {
        node.Only("tests", "codes", "without", "falls-by", "rises-by", "in", "within", "before");
        var (falls, rises) = (node.Find("falls-by"), node.Find("rises-by"));
        return (falls is null) == (rises is null)
            ? throw node.Wrong("a change needs falls-by or rises-by")
            : new(new Named(node["tests"].Phrases, node.Find("codes")?.Texts ?? [], node.Find("without")?.Phrases ?? []), (falls ?? rises)!.Number, falls is not null, node.Find("in")?.Text == "percent", node.Window);
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (Window.LastDay(evidence) is not { } lastDay)
        {
            return Judgement.NotDocumented($"Enter the date that {Tests.Label} is to lie before");
        }

        var values = evidence.Results(Tests).Where(fact => fact.Value is not null && fact.Date is { } date && Window.Holds(date, lastDay)).OrderBy(fact => fact.Date!.Value).ToList();
        if (values.Count < 2 || values[0].Date!.Value.CompareTo(values[^1].Date!.Value) == 0)
        {
            return Judgement.NotDocumented($"Add {Tests.Label} from before treatment and from today, each with its date", values);
        }

        var oldest = values.Where(fact => fact.Date!.Value.CompareTo(values[0].Date!.Value) == 0).ToList();
        var newest = values.Where(fact => fact.Date!.Value.CompareTo(values[^1].Date!.Value) == 0).ToList();
        var changes = oldest.SelectMany(first => newest.Select(last => (First: first, Last: last, By: Change(first, last)))).ToList();
        var (from, to, change) = changes[0];
        return changes.Exists(one => one.By is null)
            ? Judgement.NotDocumented($"Give {Tests.Label} in one unit: the record has {from.Value} and {to.Value}", from, to)
            : changes.Exists(one => one.By >= By) && changes.Exists(one => one.By < By)
            ? Judgement.NotDocumented($"Correct {Tests.Label}: the record holds {string.Join(" and ", oldest.Concat(newest).Select(fact => fact.Value!.ToString()).Distinct(StringComparer.Ordinal))}", [.. newest, .. oldest]) with { IsConflicting = true }
            : change >= By ? Judgement.Met(to, from)
            : Judgement.NotMet($"it went from {from.Value} to {to.Value}", string.Create(CultureInfo.InvariantCulture, $"{Tests.Label} is to {(Falls ? "fall" : "rise")} by {By:0.##}{(InPercent ? "%" : "")}: show another measure of benefit, or argue the exception"), to, from);
    }

    /// <summary>By how much it fell or rose; null where the two cannot be compared.</summary>
    private decimal? Change(Fact first, Fact last)
    {
        var (before, after) = (first.Value!, last.Value!);
        if (before.Comparator is not null || after.Comparator is not null || (InPercent && before.Value == 0)
            || UnitConversion.Convert(after.Value, after.Unit, before.Unit, last.What.Text) is not { } now)
        {
            return null;
        }

        return (Falls ? before.Value - now : now - before.Value) * (InPercent ? 100 / Math.Abs(before.Value) : 1);
    }
}
