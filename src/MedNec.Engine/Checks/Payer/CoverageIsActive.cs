using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The payer said within a week before the letter that cover is active, on the letter's date and on the day of the service.</summary>
public sealed class CoverageIsActive : ICheck
{
    // Our own target: cover ends mostly with a month, and a week-old answer seldom misses it.
    private const int AgeOfAnswerDays = 7;

    private static readonly string[] Endings = ["terminat", "inactive", "cancel", "ended", "expired", "lapsed", "not covered", "not active", "disenroll"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-003", Severity.Warning, "Coverage active")
    {
        Why = "A request to a plan that has ended is rejected before anybody reads it, and the new plan has never heard of it.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 3 (intake and benefits data)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Eligibility: null } => Skip.Person("What the payer says of the patient's cover is not recorded: ask before the letter goes out."),
        { LetterDate.IsPossible: false } => Skip.Person("The letter's date is no date: is the cover active on it?"),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var cover = brief.Eligibility!;
        if (IsEnded(cover.Status))
        {
            yield return new Finding { Message = $"The payer says that cover is \"{cover.Status}\"{(cover.Through is { } end ? $" since {end.InWords()}" : "")}: find out which plan covers the patient now." };
        }
        else
        {
            foreach (var finding in brief.Items.Select(item => item.Start).OfType<PartialDate>().Where(start => start.IsPossible).Select(start => (Day: start, What: "the service"))
                .Prepend((Day: brief.LetterDate, What: "the letter")).DistinctBy(day => day.Day).Select(day => Outside(cover, day.Day, day.What)).OfType<Finding>().Take(1))
            {
                yield return finding;
            }
        }

        if (cover.CheckedOn is not { IsPossible: true } asked)
        {
            yield return new Finding { Message = "The answer about cover has no date: enter when the payer was asked." };
        }
        else if (brief.LetterDate.Earliest.DayNumber - asked.Latest.DayNumber > AgeOfAnswerDays)
        {
            yield return new Finding { Message = $"Cover was last checked on {asked.InWords()}, more than {AgeOfAnswerDays} days before the letter: check it again." };
        }
    }

    private static Finding? Outside(Records.Eligibility cover, PartialDate day, string what) =>
        cover.Through is { IsPossible: true } last && day.Earliest > last.Latest ? new Finding { Message = $"Cover ends on {last.InWords()}, before {what} of {day.InWords()}: find out which plan covers the patient then." }
        : cover.From is { IsPossible: true } first && day.Latest < first.Earliest ? new Finding { Message = $"Cover begins on {first.InWords()}, after {what} of {day.InWords()}: ask the plan that covers the patient then." }
        : null;

    private static bool IsEnded(string? status) =>
        status is not null && Endings.Any(word => status.Contains(word, StringComparison.OrdinalIgnoreCase));
}
