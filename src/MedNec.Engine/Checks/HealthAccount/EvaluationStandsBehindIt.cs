using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>A clinician saw the patient within twelve months before the letter; a questionnaire alone is no evaluation.</summary>
public sealed class EvaluationStandsBehindIt : ICheck
{
    private const int WindowMonths = 12;

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
        switch (brief.Expense?.Evaluation?.Trim().ToLowerInvariant())
        {
            case "questionnaire":
                yield return new Finding { Message = "The letter stands on a questionnaire alone: a clinician must evaluate the patient before it is written." };
                break;
            case "none":
                yield return new Finding { Message = "No clinician evaluated the patient: see the patient before the letter is written." };
                break;
            case "visit" or "telehealth" when brief.Expense!.EvaluatedOn is null && LastVisit(brief) is null:
                yield return new Finding { Message = "The evaluation has no date: enter the day the patient was seen." };
                break;
            case null or "" when brief.Expense?.EvaluatedOn is null && LastVisit(brief) is null:
                yield return new Finding { Message = "No evaluation is on record: enter when and how the patient was seen." };
                break;
            default:
                if (Stale(brief) is { } finding)
                {
                    yield return finding;
                }

                break;
        }
    }

    private static Finding? Stale(Brief brief)
    {
        var seen = brief.Expense?.EvaluatedOn ?? LastVisit(brief)!.Value;
        return seen switch
        {
            { IsPossible: false } => new Finding { Message = $"The evaluation is dated {seen}, which is no date: correct it." },
            _ when seen.Earliest > brief.LetterDate.Latest => new Finding { Message = $"The evaluation of {seen.InWords()} lies after the letter of {brief.LetterDate.InWords()}: write the letter after the patient was seen." },
            _ when seen.Latest < brief.LetterDate.Earliest.AddMonths(-WindowMonths) => new Finding { Message = $"The evaluation of {seen.InWords()} is older than twelve months: see the patient again." },
            _ => null,
        };
    }

    private static PartialDate? LastVisit(Brief brief)
    {
        var visits = brief.Chart.Of(FactKind.Visit).Select(visit => visit.Date).OfType<PartialDate>().Where(date => date.IsPossible && date.Earliest <= brief.LetterDate.Latest).ToList();
        return visits.Count == 0 ? null : visits.Max();
    }
}
