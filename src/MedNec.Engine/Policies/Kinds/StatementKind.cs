using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The clinician says it: for this demand by name, or in the words of the brief or the record.</summary>
internal sealed record StatementKind(IReadOnlyList<Phrase> Says) : ICriterionKind
{
    public static StatementKind Read(PackNode node) => new(node.IsText && node.Text.Length == 0 ? [] : node.Only("words").Find("words")?.Phrases ?? []);

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (Attested.For(evidence, demand) is { } attested)
        {
            return attested;
        }

        // A guideline's title, or what the payer wrote, says nothing of the patient.
        var said = Says.Count == 0 ? [] : evidence.Saying(Says, fact => fact.Kind is not (FactKind.Identity or FactKind.Coverage or FactKind.Organization or FactKind.Item or FactKind.Goal or FactKind.Citation or FactKind.Denial or FactKind.Request or FactKind.Benefit));
        return said.Count > 0 ? Judgement.Met(said) : Judgement.NotDocumented($"Ask the clinician to state: {demand.Text}");
    }
}
