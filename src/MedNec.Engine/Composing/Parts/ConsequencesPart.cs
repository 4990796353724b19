using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Parts;

/// <summary>What is to be feared without the treatment.</summary>
internal static class ConsequencesPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        for (var i = 0; i < draft.Brief.Risks.Count; i++)
        {
            draft.Say("consequences.risk", RiskKnowledge.Of(draft, draft.Brief.Risks[i], i), i);
        }

        draft.Say("consequences.risks");
    }
}
