using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Parts;

/// <summary>What the treatment is to achieve, measurably and by when.</summary>
internal static class OutcomesPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        for (var i = 0; i < draft.Brief.Goals.Count; i++)
        {
            draft.Say("outcomes.goal", GoalKnowledge.Of(draft, draft.Brief.Goals[i], i), i);
        }

        draft.Say("outcomes.goals");
        draft.Say("outcomes.review");
    }
}
