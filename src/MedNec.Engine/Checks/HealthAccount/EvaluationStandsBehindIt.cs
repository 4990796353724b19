using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>A clinician saw the patient within twelve months before the letter; a questionnaire alone is no evaluation.</summary>
public sealed class EvaluationStandsBehindIt : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-005", Severity.Blocker, "Clinical evaluation behind the letter")
    {
        Why = "The IRS has warned by name of letters sold on a web form: a note on self-reported health does not make food or exercise medical care.",
        Source = "IRS news release IR-2024-65 (March 6, 2024)",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.LetterDate.IsPossible ? null : Skip.Person("The letter's date is no date.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (Evaluation.Wanting(brief) is { } wanting)
        {
            yield return new Finding { Message = wanting.Says };
        }
    }
}
