using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>What the patient cannot do is documented.</summary>
internal sealed record FunctionKind(IReadOnlyList<Phrase> Names, int Count) : ICriterionKind
{
    public string Field => "function";

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{(Count == 1 ? "a limitation" : $"{Count} limitations")} of function{(Names.Count == 0 ? "" : $": {Words.Or(Names.Select(name => name.Text))}")}");

    public static FunctionKind Read(PackNode node) => new(node.Only("words", "count").Find("words")?.Phrases ?? [], node.Find("count")?.Count ?? 1);

    public Remedy? Remedy => new(RemedyKind.Function, [.. Names.Select(name => name.Text)]);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var all = Names.Count == 0
            ? [.. evidence.OfKind(FactKind.Function)]
            : evidence.Saying(Names, fact => fact.Kind is FactKind.Function or FactKind.Condition or FactKind.Report or FactKind.CarePlan).ToList();
        if (evidence.Brief.Mobility is { } mobility)
        {
            var limited = mobility.Limited.Where(activity => Names.Count == 0 || Names.Any(name => name.Words.All(Reading.ContentWords.In(activity).Contains))).Count();
            if (limited + all.Count >= Count && limited > 0)
            {
                return Judgement.Met(all);
            }
        }

        return all.Count >= Count ? Judgement.Met(all)
            : Judgement.NotDocumented(Names.Count == 0
                ? "Say what the patient cannot do because of the condition, with a measure where there is one"
                : $"Say what the patient cannot do: {Words.Or(Names.Select(name => name.Text))}{(Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" (at least {Count})") : "")}", all);
    }
}
