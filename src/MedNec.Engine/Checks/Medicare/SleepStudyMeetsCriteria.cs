using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>A first request for positive airway pressure rests on a sleep study that meets the coverage criteria.</summary>
public sealed class SleepStudyMeetsCriteria : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-005", Severity.Blocker, "PAP initial criteria")
    {
        Why = "The index of the sleep study decides this request alone: below the line, or at a low index without symptom or further disease, Medicare does not pay.",
        Source = "LCD L33718; NCD 240.4",
        Applies = new()
        {
            Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage],
            Purposes = [Purpose.PriorAuthorization, Purpose.Appeal, Purpose.InformationRequest, Purpose.BenefitException],
        },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !PapCriteria.Codes.In(brief).Any() ? Skip.NotApplicable("No positive airway pressure device is requested.")
        : PapCriteria.Judge(letter, brief) is { Met: null } unknown ? Skip.Person($"{unknown.Said} Compare the sleep study with the policy.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (PapCriteria.Judge(letter, brief) is { Met: false } answer)
        {
            yield return new Finding { Message = answer.Said };
        }
    }
}
