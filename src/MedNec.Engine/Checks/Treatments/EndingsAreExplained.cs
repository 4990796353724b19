using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>For each treatment tried before, the brief and the letter say why it ended: failure, intolerance, contraindication, or not available.</summary>
public sealed class EndingsAreExplained : ICheck
{
    private static readonly Lazy<IReadOnlyList<PhraseWords>> Reasons = new(() => [.. Packs.Yaml("words/endings.yaml")["reasons"].Texts.Select(PhraseWords.Parse)]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-002", Severity.Warning, "Reason each was stopped")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A treatment that merely \"was done\" may still work; the payer asks to go on with it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 5",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Trials.Any(trial => !string.IsNullOrWhiteSpace(trial.Treatment)) ? null : Skip.NotApplicable("The brief names no earlier treatment.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var trial in brief.Trials.Where(trial => !string.IsNullOrWhiteSpace(trial.Treatment)))
        {
            if (trial.Outcome is null)
            {
                yield return new Finding { Message = $"The brief does not say how {trial.Treatment} ended: failed, not tolerated, contraindicated, helped only in part, or declined." };
                continue;
            }

            var told = TreatmentsAreItemised.Told(letter, trial.Treatment!).ToList();
            if (told.Count > 0 && !told.Exists(line => Reasons.Value.Any(reason => reason.StandsIn(line))))
            {
                yield return new Finding { Message = $"The letter does not say why {trial.Treatment} ended: add that it {Ending(trial.Outcome.Value)}.", Where = told[0].Statement.Whole };
            }
        }
    }

    private static string Ending(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.Failed => "failed, with the measurement that shows it",
        TrialOutcome.Intolerant => "was not tolerated, with the reaction",
        TrialOutcome.Contraindicated => "is contraindicated, with the reason",
        TrialOutcome.Partial => "helped only in part, with the measurement that shows it",
        _ => "was declined, with the reason",
    };
}
