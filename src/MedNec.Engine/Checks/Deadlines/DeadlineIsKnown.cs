using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>An appeal or an answer has a date by which it must be filed, and the date has a source.</summary>
public sealed class DeadlineIsKnown : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DL-001", Severity.Blocker, "Deadline known")
    {
        Why = "A deadline that nobody has written down is missed, and no argument is heard after it.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 7",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Deadline: not null } => null,
        { Purpose: Purpose.Appeal or Purpose.InformationRequest } => Skip.Person("No deadline is recorded: take it from the notice, or let the rule of the line of business work it out."),
        _ => Skip.NotApplicable("No deadline runs against this letter."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var deadline = brief.Deadline!;
        if (deadline.Safe is not { } safe)
        {
            yield return new Finding { Message = "The safe date of the deadline is missing: take it from the notice, or let the rule work it out." };
        }
        else if (!safe.IsExact)
        {
            yield return new Finding { Message = $"The safe date \"{safe}\" is no day: enter year, month and day." };
        }
        else if (deadline.LegalLatest is { IsPossible: true } latest && safe.Earliest > latest.Latest)
        {
            yield return new Finding { Message = $"The safe date {safe.InWords()} lies after the legal latest {latest.InWords()}: the two are mistaken for each other." };
        }

        if (string.IsNullOrWhiteSpace(deadline.Source))
        {
            yield return new Finding { Message = "Where the deadline comes from is missing: name the rule, or attach the notice that prints it." };
        }
    }
}
