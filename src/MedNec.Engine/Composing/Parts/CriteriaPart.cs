using MedNec.Engine.Composing.Material;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Composing.Parts;

/// <summary>The demands of the payer's policy, in its order and words: each with its proof, an argument for an exception, or what is still needed.</summary>
internal static class CriteriaPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        if (draft.Verdict is not { ToAnswer.Count: > 0 } verdict)
        {
            return;
        }

        draft.Say("criteria.policy");
        var enclosed = new List<AnsweredCriterion>();
        foreach (var answered in verdict.ToAnswer)
        {
            // A document needs no sentence of its own to say that it goes with the letter.
            if (answered.Answer == Answer.Met && DemandKnowledge.IsDocumentOf(verdict.Policy, answered.Demand!) && !draft.IsWorded(CriterionSlot.Of(answered.Criterion.Id!)))
            {
                enclosed.Add(answered);
            }
            else
            {
                draft.Say("criteria.demand", DemandKnowledge.Of(draft, verdict.Policy, answered), called: CriterionSlot.Of(answered.Criterion.Id!));
            }
        }

        if (enclosed.Count > 0)
        {
            draft.Say("criteria.documents", new Knowledge(draft.Knowledge).With("policy.documents", DemandKnowledge.Enclosed(draft, verdict.Policy, enclosed)));
        }
    }
}
