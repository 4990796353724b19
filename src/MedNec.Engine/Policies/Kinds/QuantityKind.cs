using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>What is asked for does not exceed a limit.</summary>
internal sealed record QuantityKind(decimal Most, CalendarSpan? Per, IReadOnlyList<string> Named) : ICriterionKind
{
    public string Field => "items";

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"at most {Most:0.##}{(Per is null ? "" : $" in {Per}")}{(Named.Count == 0 ? "" : $" of {Policies.Words.Or(Named)}")}");

    private readonly ItemCodes codes = new(Named);

    public static QuantityKind Read(PackNode node)
    {
        node.Only("at-most", "per", "unit", "codes");
        return new(node["at-most"].Number, node.Find("per")?.Span, node.Find("codes")?.Texts ?? []);
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var items = evidence.Items.Where(pair => codes.IsEmpty || codes.Holds(pair.Item.Code)).ToList();
        var facts = items.Select(pair => pair.Fact).OfType<Fact>().ToList();
        if (items.Count == 0)
        {
            // Nothing that is limited is asked for.
            return Judgement.Met(facts);
        }

        var asked = items.Select(pair => (pair.Item, Asked: AskedQuantity.In(pair.Item, Days))).ToList();
        if (asked.Find(one => one.Item.Quantity is null) is { Item: { } unsaid })
        {
            return Judgement.NotDocumented($"Enter the quantity of {unsaid.Label}", facts);
        }

        // Two lines of one code are one request.
        var over = asked.GroupBy(one => one.Item.Code ?? one.Item.Label, StringComparer.OrdinalIgnoreCase).Select(lines => (lines.First().Item, Asked: lines.Sum(one => one.Asked))).FirstOrDefault(one => one.Asked > Most);
        return over.Item is null ? Judgement.Met(facts)
            : Judgement.NotMet(string.Create(CultureInfo.InvariantCulture, $"{over.Asked:0.##} are asked for{(Per is null ? "" : $" in {Per}")}, and the policy allows {Most:0.##}"), "Ask for what the policy allows, or say why more is needed", facts) with { CanBeMended = true };
    }

    /// <summary>The days of the limit; null for one request.</summary>
    internal int? Days => Per is { } span ? span.Unit switch
    {
        CalendarUnit.Day => span.Count,
        CalendarUnit.Week => 7 * span.Count,
        CalendarUnit.Month => (int)Math.Round(span.Count * 30.4375m, MidpointRounding.AwayFromZero),
        _ => 365 * span.Count,
    }
    : null;
}
