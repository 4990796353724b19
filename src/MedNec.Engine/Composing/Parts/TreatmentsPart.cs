using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Parts;

/// <summary>What was tried, in the order of time, and how each ended.</summary>
internal static class TreatmentsPart
{
    /// <summary>Writes the part.</summary>
    public static void Write(Draft draft)
    {
        var turns = new Dictionary<string, int>();
        foreach (var (trial, index) in draft.Brief.Trials.Select((trial, i) => (trial, i)).OrderBy(entry => entry.trial.Start ?? entry.trial.End ?? PartialDate.Of(9999)))
        {
            var known = TrialKnowledge.Of(draft, trial, index);

            // The phrases for one way of ending take turns among themselves: the second failure is not told like the first.
            var ending = trial.Outcome?.ToString() ?? "";
            var turn = turns.GetValueOrDefault(ending);
            turns[ending] = turn + 1;
            draft.Say("treatments.trial", known, index, turn);
            draft.Say("treatments.detail", known, index);
        }

        draft.Say("treatments.trials");
    }
}
