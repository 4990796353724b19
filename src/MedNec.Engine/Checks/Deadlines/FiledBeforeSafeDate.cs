using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>The letter goes out by the safe date; later only on a named person's decision, with good cause that the letter gives.</summary>
public sealed class FiledBeforeSafeDate : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DL-002", Severity.Blocker, "Filed before safe date")
    {
        Why = "Between the safe date and the last day lie mail, weekends and readings of the rule: an appeal filed there may be dismissed as late.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 7; 42 CFR 405.942(b)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Deadline: null, Purpose: Purpose.Appeal or Purpose.InformationRequest } => Skip.Person("No deadline is recorded: is there still time?"),
        { Deadline: null } => Skip.NotApplicable("No deadline runs against this letter."),
        { Deadline.Safe: not { IsPossible: true } } => Skip.Person("The safe date is not known: is there still time?"),
        _ when Planned(brief) is null && !(brief.LetterDate.IsPossible && brief.LetterDate.Earliest > brief.Deadline.Safe.Value.Latest) => Skip.Person("The day on which the letter goes out is not planned: plan it no later than the safe date."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var deadline = brief.Deadline!;
        var (planned, safe) = (Planned(brief) ?? brief.LetterDate, deadline.Safe!.Value);
        if (planned.Latest <= safe.Latest)
        {
            yield break;
        }

        var late = deadline.LegalLatest is { IsPossible: true } last && planned.Earliest > last.Latest ? $" and after the last day of the law, {last.InWords()}" : "";
        if (string.IsNullOrWhiteSpace(deadline.OverrideBy))
        {
            yield return new Finding { Message = $"The letter is to go out on {planned.InWords()}, after the safe date {safe.InWords()}{late}: send it by the safe date, or have a named person decide to file late." };
        }
        else if (string.IsNullOrWhiteSpace(deadline.GoodCause) && !letter.Says("good cause"))
        {
            yield return new Finding { Message = $"{deadline.OverrideBy} decided to file on {planned.InWords()}, after the safe date {safe.InWords()}{late}, without good cause: say in the letter what kept it." };
        }
    }

    private static PartialDate? Planned(Brief brief) =>
        new[] { brief.Submission?.SentOn, brief.Submission?.PlannedOn, brief.Appeal?.FiledOn }.FirstOrDefault(date => date is { IsPossible: true });
}
