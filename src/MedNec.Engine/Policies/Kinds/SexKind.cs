using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The patient's sex, as the record has it.</summary>
internal sealed record SexKind(string Sex) : ICriterionKind
{
    public string Field => "patient.sex";

    public string InWords => $"the patient is {Sex}";

    public static SexKind Read(PackNode node) => node.Text is "female" or "male" ? new(node.Text) : throw node.Wrong($"\"{node.Text}\" is no sex a record holds; write female or male");

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var facts = evidence.OfKind(FactKind.Identity).Where(fact => fact.What.Text == "Sex").Take(1).ToList();
        return evidence.Brief.Subject.Sex switch
        {
            null => Judgement.NotDocumented("Enter the patient's sex") with { OfWhom = Whom.Patient },
            var known when string.Equals(known, Sex, StringComparison.OrdinalIgnoreCase) => Judgement.Met(facts),
            var known => Judgement.NotMet($"the record says {known}", $"The policy is for {Sex} patients: correct the record, or argue the exception", facts),
        };
    }
}
