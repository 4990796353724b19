using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The clinician says it: for this demand by name, or in the words of the brief or the record.</summary>
internal sealed record StatementKind(IReadOnlyList<Phrase> Says) : ICriterionKind
{
    public string InWords => "the clinician states it";

    public static StatementKind Read(PackNode node) => new(node.IsText && node.Text.Length == 0 ? [] : node.Only("words").Find("words")?.Phrases ?? []);

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (Attested.For(evidence, demand) is { } attested)
        {
            return attested;
        }

        // A guideline's title, what the payer wrote, and what is to be feared say nothing of how the patient is.
        var said = Says.Count == 0 ? [] : evidence.Saying(Says, fact => fact.Kind is not (FactKind.Identity or FactKind.Coverage or FactKind.Organization or FactKind.Item or FactKind.Goal or FactKind.Citation or FactKind.Denial or FactKind.Request or FactKind.Benefit or FactKind.Risk));
        return said.Count > 0 ? Judgement.Met(said) : Judgement.NotDocumented($"Ask the clinician to state: {demand.Text}");
    }
}
