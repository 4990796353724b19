using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>What the plan would rather pay for is named, with the reason why it does not serve this patient.</summary>
internal sealed record AlternativeKind : ICriterionKind
{
    public string Field => "items";

    public string InWords => "what the plan would rather pay for is named, with the reason against it";

    public static AlternativeKind Read(PackNode node)
    {
        node.Only();
        return new();
    }

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var named = evidence.Brief.Items.SelectMany((item, i) => item.Alternatives.Select(other => (Other: other, Fact: evidence.Find(BriefFacts.Id("items", i)))))
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Other.Name)).ToList();
        var reasoned = named.Where(pair => !string.IsNullOrWhiteSpace(pair.Other.Reason)).Select(pair => pair.Fact).OfType<Charts.Fact>().Distinct().ToList();
        return reasoned.Count > 0 ? Judgement.Met(reasoned)
            : Attested.For(evidence, demand)
            ?? Judgement.NotDocumented(named.Count > 0 ? $"Say why {named[0].Other.Name} does not serve this patient" : "Name what the plan would rather pay for, and why it does not serve this patient");
    }
}
