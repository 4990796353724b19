using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>Each item says when it starts or how long it is needed; a prior authorization does not start before its letter.</summary>
public sealed class LengthOfNeed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-006", Severity.Warning, "Start, end or length of need")
    {
        Why = "An authorization runs from a day to a day; a request without them is given the plan's shortest.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, list of contents; “What is a Letter of Medical Necessity and When Do You Need One?”, contents",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Items.Count == 0 ? Skip.NotApplicable("The brief asks for nothing; LMN-REQ-002 says so.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in brief.Items)
        {
            if (item.Start is null && string.IsNullOrWhiteSpace(item.Duration))
            {
                if (!letter.SaysSomeDuration(item))
                {
                    yield return new Finding { Message = $"{item.Label} has neither start nor length of need: say from when, or for how long." };
                }

                continue;
            }

            if (item.Start is { IsPossible: false } wrong)
            {
                yield return new Finding { Message = $"{item.Label} is to start on {wrong}, which is no date: correct it." };
            }
            else if (item.Start is { } start && brief.Purpose == Purpose.PriorAuthorization && brief.LetterDate.IsPossible && start.Latest < brief.LetterDate.Earliest)
            {
                yield return new Finding { Message = $"{item.Label} is to start on {start.InWords()}, before the letter of {brief.LetterDate.InWords()}: a prior authorization cannot begin in the past." };
            }

            if (!(item.Start is { IsPossible: true } from && letter.SaysDate(from)) && !(item.Duration is not null && letter.SaysDuration(item)))
            {
                var known = item.Start is { IsPossible: true } begin ? $"starting {begin.InWords()}" : $"for {CalendarSpan.Parse(item.Duration)?.ToString() ?? item.Duration}";
                yield return new Finding { Message = $"The letter does not say when {item.Label} is needed: add \"{known}\"." };
            }
        }
    }
}
