using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>Nothing in the record speaks against the item, and the clinician says so. Silence of a record is no proof that nothing is wrong.</summary>
internal sealed record NotContraindicatedKind(IReadOnlyList<Phrase> Drugs, IReadOnlyList<Phrase> Conditions, IReadOnlyList<string> Codes) : ICriterionKind
{
    public string InWords => $"nothing speaks against it, and the clinician says so: {Words.Or(Drugs.Concat(Conditions).Select(phrase => phrase.Text).Concat(Codes))}";

    public static NotContraindicatedKind Read(PackNode node)
    {
        node.Only("drugs", "conditions", "codes");
        return new(node.Find("drugs")?.Phrases ?? [], node.Find("conditions")?.Phrases ?? [], node.Find("codes")?.Texts ?? []);
    }

    public Remedy? Remedy => new(RemedyKind.Statement, []);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var against = evidence.Named(new Named(Drugs, [], []), FactKind.Medication, FactKind.Allergy)
            .Concat(evidence.Named(new Named(Conditions, [], []), FactKind.Condition, FactKind.Diagnosis, FactKind.Allergy, FactKind.Device, FactKind.Procedure))
            .Concat(evidence.Coded(Codes, Policies.Named.Nothing, FactKind.Condition, FactKind.Diagnosis))
            .Where(fact => fact.Status is not ("stopped" or "completed" or "resolved" or "inactive") && fact.End is not { IsPossible: true } && !evidence.IsDenied(Drugs, fact) && !evidence.IsDenied(Conditions, fact)).Distinct(ReferenceEqualityComparer.Instance).Cast<Fact>().ToList();
        if (against.Count > 0)
        {
            return Judgement.NotMet($"the record holds {against[0].What.Text}", "Say why it may be given all the same, or choose another", against);
        }

        return Attested.For(evidence, demand) ?? Judgement.NotDocumented($"Ask the clinician to state: {demand.Text}");
    }
}
