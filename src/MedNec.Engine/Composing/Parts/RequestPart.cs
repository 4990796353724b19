using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Parts;

/// <summary>What is asked, exactly, and why.</summary>
internal static class RequestPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        var brief = draft.Brief;
        for (var i = 0; i < brief.Items.Count; i++)
        {
            draft.Say("request.item", draft.Items[i], i);
        }

        draft.Say("request.reason");
        for (var i = 0; i < brief.Citations.Count; i++)
        {
            draft.Say("request.citation", CitationKnowledge.Of(draft, brief.Citations[i], i), i);
        }

        draft.Say("request.policy");
        draft.Say("request.exception");
        draft.Say("request.epsdt");
        draft.Say("request.purpose");
        draft.Say("request.excess");
        draft.Say("request.evaluation");
        draft.Say("request.expedited", brief.Risks.Count > 0 ? RiskKnowledge.Of(draft, brief.Risks[0], 0) : draft.Knowledge);
    }
}
