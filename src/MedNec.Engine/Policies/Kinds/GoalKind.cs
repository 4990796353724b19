using System.Globalization;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The brief has aims that can be checked: what is measured, the value to reach, and by when.</summary>
internal sealed record GoalKind(int Count) : ICriterionKind
{
    public string Field => "goals";

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{(Count == 1 ? "an aim" : $"{Count} aims")} with measure, target and date");

    public static GoalKind Read(PackNode node) => new(node.Only("count").Find("count")?.Count ?? 1);

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var whole = evidence.Brief.Goals.Select((goal, i) => (Goal: goal, Fact: evidence.Find(BriefFacts.Id("goals", i))))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Goal.Measure) && !string.IsNullOrWhiteSpace(pair.Goal.Target) && pair.Goal.By is { IsPossible: true })
            .Select(pair => pair.Fact).OfType<Charts.Fact>().ToList();
        return whole.Count >= Count ? Judgement.Met(whole)
            : Attested.For(evidence, demand)
            ?? Judgement.NotDocumented($"Enter {(Count == 1 ? "an aim" : string.Create(CultureInfo.InvariantCulture, $"{Count} aims"))} with what is measured, the value to reach, and by when", whole);
    }
}
