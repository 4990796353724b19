using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>A course of therapy is asked for with how often, how long and how many visits in all, in the brief and in the letter.</summary>
public sealed class CourseHasFrequencyAndDuration : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-004", Severity.Blocker, "Frequency and duration for therapies/services")
    {
        Why = "A payer authorizes a number of visits between two dates. \"Exercise\" and \"more therapy\" cannot be authorized.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, list of contents; “What is a Letter of Medical Necessity and When Do You Need One?”, mistake 2",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Items.Any(Terms.IsCourse) ? null : Skip.NotApplicable("No course of visits is asked for.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var course in brief.Items.Where(Terms.IsCourse))
        {
            if (string.IsNullOrWhiteSpace(course.Frequency))
            {
                if (!letter.SaysSomeFrequency(course))
                {
                    yield return new Finding { Message = $"{course.Label} needs its frequency: say how many times a week or month." };
                }
            }
            else if (!letter.SaysFrequency(course.Frequency))
            {
                yield return new Finding { Message = $"The letter does not say how often {course.Label} is asked for: add \"{course.Frequency}\"." };
            }

            if (string.IsNullOrWhiteSpace(course.Duration))
            {
                if (!letter.SaysSomeDuration(course))
                {
                    yield return new Finding { Message = $"{course.Label} needs its duration: say for how many weeks or months, or until when." };
                }
            }
            else if (!letter.SaysDuration(course))
            {
                yield return new Finding { Message = $"The letter does not say how long {course.Label} is asked for: add \"for {Charts.CalendarSpan.Parse(course.Duration)?.ToString() ?? course.Duration}\"." };
            }

            if (course.Quantity is { } total && !letter.SaysCount(total))
            {
                yield return new Finding { Message = $"The letter does not say how many visits of {course.Label} are asked for: add {total:0.####}." };
            }
            else if (course.Quantity is null)
            {
                yield return new Finding { Message = $"{course.Label} needs its total: say how many visits are asked for." };
            }
        }
    }
}
