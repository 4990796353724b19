using MedNec.Engine.Composing.Material;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Parts;

/// <summary>Every reason of a denial, and every question of a payer, answered from the record, or shown as not yet answered.</summary>
internal static class AnswersPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        var brief = draft.Brief;
        if (brief.Purpose == Purpose.Appeal)
        {
            for (var i = 0; i < (brief.Denial?.Reasons.Count ?? 0); i++)
            {
                var known = PointKnowledge.Of(draft, brief.Denial!.Reasons[i], i);
                draft.Say("answers.reason", known, i);
                Answer(draft, known, i);
            }
        }

        if (brief.Purpose == Purpose.InformationRequest)
        {
            for (var i = 0; i < (brief.Request?.Asks.Count ?? 0); i++)
            {
                var known = PointKnowledge.Of(draft, brief.Request!.Asks[i], i);
                draft.Say("answers.ask", known, i);
                Answer(draft, known, i);
            }
        }

        draft.Say("answers.points");
    }

    private static void Answer(Draft draft, Knowledge known, int index)
    {
        draft.Say("answers.own", known, index);
        if (draft.IsInOwnWords("answers.own", index))
        {
            return;
        }

        draft.Say("answers.diagnoses", known, index);
        draft.Say("answers.trials", known, index);
        draft.Say("answers.results", known, index);
        draft.Say("answers.drugs", known, index);
        draft.Say("answers.terms", known, index);
        draft.Say("answers.goals", known, index);
        draft.Say("answers.citations", known, index);
        draft.Say("answers.documents", known, index);
        draft.Say("answers.missing", known, index);
    }
}
