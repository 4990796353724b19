using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The plan's limit for what is asked, and how much of it is used, are known.</summary>
internal sealed record BenefitKind : ICriterionKind
{
    public string Field => "coverage.benefits";

    public string InWords => "the plan's limit and its use are known";

    public static BenefitKind Read(PackNode node)
    {
        node.Only();
        return new();
    }

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var asked = evidence.Brief.Items.Select(item => item.KnownService).ToHashSet();
        var limits = (evidence.Brief.Coverage?.Benefits ?? []).Select((benefit, i) => (Benefit: benefit, Fact: evidence.Find(BriefFacts.Id("coverage.benefits", i))))
            .Where(pair => pair.Benefit.Service is { } service && asked.Contains(service)).ToList();
        var known = limits.Where(pair => pair.Benefit is { Limit: not null, Used: not null }).Select(pair => pair.Fact).OfType<Charts.Fact>().ToList();
        return known.Count > 0 ? Judgement.Met(known)
            : Attested.For(evidence, demand)
            ?? Judgement.NotDocumented("Ask the payer for the plan's limit and how much of it is used, and enter both with the day of the count", [.. limits.Select(pair => pair.Fact).OfType<Charts.Fact>()]) with { OfWhom = Whom.Payer };
    }
}
