using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>Somebody asks the payer at half time, and so before the payer's own deadline.</summary>
public sealed class FollowUpIsPlanned : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DL-003", Severity.Warning, "Follow-up scheduled")
    {
        Why = "A request that was lost or pended is found by the clinic that asks; the others learn of it when the time is over.",
        Source = "“How to write a letter of medical necessity” (clinic guide), stage 4",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { FollowUps: null } => Skip.Person("Whether somebody will ask the payer is not recorded: plan a day."),
        { FollowUps.Count: 0 } => null,
        _ when !Sent(brief).IsPossible => Skip.Person("When the letter goes out is not known: is the follow-up in time?"),
        { Submission.PayerDueOn: { IsPossible: true } } => null,
        _ when !After(brief).Any() => null,
        _ => Skip.Person("By when the payer must decide is not recorded: see that the follow-up lies at half time."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var days = After(brief).ToList();
        if (brief.FollowUps!.Count == 0)
        {
            yield return new Finding { Message = "Nobody is to ask the payer: plan a follow-up at half time of the payer's deadline." };
        }
        else if (days.Count == 0)
        {
            yield return new Finding { Message = $"The follow-up of {brief.FollowUps.Max().InWords()} lies before the letter goes out: plan one after it." };
        }
        else if (brief.Submission?.PayerDueOn is { IsPossible: true } due)
        {
            var half = Half(Sent(brief).Earliest, due.Earliest);
            if (days.Min().Earliest > due.Latest)
            {
                yield return new Finding { Message = $"The first follow-up, {days.Min().InWords()}, lies after the payer's deadline of {due.InWords()}: plan one by {PartialDate.Of(half).InWords()}." };
            }
            else if (days.Min().Earliest > half)
            {
                yield return new Finding { Message = $"The first follow-up, {days.Min().InWords()}, lies behind half time of the payer's deadline: plan one by {PartialDate.Of(half).InWords()}." };
            }
        }
    }

    // Half a day over is given away: of seven days the fourth is half time.
    private static DateOnly Half(DateOnly sent, DateOnly due) => sent.AddDays(Math.Max(1, (due.DayNumber - sent.DayNumber + 1) / 2));

    private static PartialDate Sent(Brief brief) => brief.Submission?.SentOn ?? brief.Submission?.PlannedOn ?? brief.LetterDate;

    private static IEnumerable<PartialDate> After(Brief brief) => brief.FollowUps!.Where(day => day.IsPossible && day.Latest > Sent(brief).Earliest);
}
