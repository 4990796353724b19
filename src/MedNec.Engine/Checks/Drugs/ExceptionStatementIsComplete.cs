using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>The prescriber's statement for a part D exception names the formulary alternatives and says of each that it would be less effective or do harm.</summary>
public sealed class ExceptionStatementIsComplete : ICheck
{
    private static readonly Lazy<WordList> Reasons = new(() => WordList.Of("words/endings.yaml", "reasons"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-006", Severity.Blocker, "Exception statement content")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "The plan must grant the exception on this statement, and only on this: that each alternative of its formulary would be less effective or would do harm.",
        Source = "42 CFR 423.578(b)(5)",
        Applies = new() { Lines = [LineOfBusiness.PartD], Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Purpose == Purpose.BenefitException || !string.IsNullOrWhiteSpace(brief.ExceptionGround) ? null : Skip.NotApplicable("No exception is asked for.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in LabelOfItem.Drugs(brief))
        {
            var known = item.Alternatives.Where(alternative => !string.IsNullOrWhiteSpace(alternative.Name)).ToList();
            foreach (var alternative in known)
            {
                var told = TreatmentsAreItemised.Told(letter, alternative.Name!).Where(line => line.Statement.IsBody).ToList();
                if (told.Count == 0)
                {
                    yield return new Finding { Message = $"The letter does not name {alternative.Name}, an alternative of the formulary: say whether it was tried, and why it would be less effective or do harm." };
                }
                else if (!told.Exists(Reasons.Value.StandsIn) && (string.IsNullOrWhiteSpace(alternative.Reason) || !letter.Says(alternative.Reason)))
                {
                    yield return new Finding { Message = $"The letter names {alternative.Name} without a reason: say why it would be less effective or do harm to this patient.", Where = told[0].Statement.Whole };
                }
            }

            if (known.Count == 0 && !brief.Trials.Any(trial => trial.Treatment is { Length: > 0 } tried && TreatmentsAreItemised.Told(letter, tried).Any(line => line.Statement.IsBody && Reasons.Value.StandsIn(line))) && !NamesAnother(letter, item))
            {
                yield return new Finding { Message = $"The letter names no alternative of the formulary to {item.Label}: name each, and say why it would be less effective or do harm to this patient." };
            }
        }
    }

    private static bool NamesAnother(LetterReading letter, RequestedItem item) =>
        letter.Words.Lines.Any(line => line.Statement.IsBody && Reasons.Value.StandsIn(line)
            && letter.Drugs.Any(drug => drug.In == line.Statement && !item.Label.Contains(drug.Value.Name, StringComparison.OrdinalIgnoreCase) && !drug.Text.Contains(item.Label, StringComparison.OrdinalIgnoreCase)));
}
