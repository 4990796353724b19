using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The brief says what is to be feared without the treatment.</summary>
internal sealed record RiskKind(IReadOnlyList<Phrase> Names) : ICriterionKind
{
    public string Field => "risks";

    public string InWords => $"what is to be feared without it{(Names.Count == 0 ? "" : $": {Words.Or(Names.Select(name => name.Text))}")}";

    public static RiskKind Read(PackNode node) => new(node.Only("words").Find("words")?.Phrases ?? []);

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        IReadOnlyList<Fact> feared = Names.Count == 0 ? [.. evidence.OfKind(FactKind.Risk)] : evidence.Saying(Names, fact => fact.Kind == FactKind.Risk);
        return feared.Count > 0 ? Judgement.Met(feared)
            : Attested.For(evidence, demand) ?? Judgement.NotDocumented("Say what is to be feared without the treatment");
    }
}
