using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A test fell or rose by so much between the oldest and the newest result of a window.</summary>
internal sealed record ChangeKind(Named Tests, decimal By, bool Falls, bool InPercent, Window Window) : ICriterionKind
{
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

        var (first, last) = (values[0], values[^1]);
        var now = UnitConversion.Convert(last.Value!.Value, last.Value.Unit, first.Value!.Unit, last.What.Text);
        if (now is not { } newest || (InPercent && first.Value.Value == 0))
        {
            return Judgement.NotDocumented($"Give {Tests.Label} in one unit: the record has {first.Value} and {last.Value}", first, last);
        }

        var change = (Falls ? first.Value.Value - newest : newest - first.Value.Value) * (InPercent ? 100 / Math.Abs(first.Value.Value) : 1);
        return change >= By
            ? Judgement.Met(last, first)
            : Judgement.NotMet($"it went from {first.Value} to {last.Value}", $"{Tests.Label} is to {(Falls ? "fall" : "rise")} by {By:0.##}{(InPercent ? "%" : "")}: show another measure of benefit, or argue the exception", last, first);
    }
}
