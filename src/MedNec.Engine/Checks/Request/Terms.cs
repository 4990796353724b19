using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>The terms of a request as a letter may say them: how often, how long, how many, by which route.</summary>
public static class Terms
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Whether the item is a course of visits: therapy, behavioral health, home care, chiropractic, acupuncture.</summary>
    public static bool IsCourse(RequestedItem item) => item.Service is Service.PhysicalTherapy or Service.OccupationalTherapy or Service.SpeechTherapy
        or Service.BehavioralHealth or Service.HomeHealth or Service.Chiropractic or Service.Acupuncture;

    /// <summary>Whether the item is a drug.</summary>
    public static bool IsDrug(RequestedItem item) => item.Service == Service.Drug || (item.Service is null && (item.System is CodeSystems.Ndc or CodeSystems.RxNorm || item.Dose is not null));

    /// <summary>Whether the letter says that frequency, in these or other words ("3x/week" for "3 times per week").</summary>
    public static bool SaysFrequency(this LetterReading letter, string frequency) =>
        letter.Says(frequency)
        || (Frequency.Parse(frequency) is { } sought && letter.Statements.Any(statement => Frequency.In(statement.Text).Any(found => found.Value == sought)));

    /// <summary>Whether the letter says any frequency of the item.</summary>
    public static bool SaysSomeFrequency(this LetterReading letter, RequestedItem? item) =>
        letter.Words.Lines.Any(line => IsAbout(line, item) && Frequency.In(line.Statement.Text).Any());

    /// <summary>Whether the letter says that length of time: "12 weeks", "12-week", "twelve weeks", or the last day of it.</summary>
    public static bool SaysDuration(this LetterReading letter, RequestedItem item)
    {
        if (CalendarSpan.Parse(item.Duration) is not { } span)
        {
            return item.Duration is { Length: > 0 } words && letter.Says(words);
        }

        return Ways(span).Any(letter.Says)
            || (item.Start is { IsExact: true } start && (letter.SaysDate(PartialDate.Of(span.LastDayFrom(start.Earliest))) || letter.SaysDate(PartialDate.Of(span.LastDayFrom(start.Earliest).AddDays(1)))));
    }

    /// <summary>Whether the letter says any length of time for the item.</summary>
    public static bool SaysSomeDuration(this LetterReading letter, RequestedItem? item) =>
        letter.Words.Lines.Any(line => IsAbout(line, item) && Enumerable.Range(0, Math.Max(0, line.Words.Count - 2)).Any(at =>
            line.Words[at].Text is "for" or "over" or "through" && IsNumber(line.Words[at + 1].Text) && IsCalendarUnit(line.Words[at + 2].Text)));

    /// <summary>Whether the letter says that number, in figures or in words.</summary>
    public static bool SaysCount(this LetterReading letter, decimal count)
    {
        var figures = count.ToString("0.####", CultureInfo.InvariantCulture);
        var words = count >= 1 && count < Numbers.Length && count == decimal.Truncate(count) ? Numbers[(int)count] : figures;
        return letter.Words.Lines.Any(line => IsBody(line.Statement) && line.Words.Any(word => word.Text == figures || word.Text == words));
    }

    // The weeks of an earlier treatment are not the request's: only where the request is made, or the item is named, do its terms stand.
    private static bool IsAbout(LetterWords.Line line, RequestedItem? item) =>
        line.Statement.Section is SectionIds.Opening or SectionIds.Request or SectionIds.Benefit
        || (line.Statement.Section == SectionIds.Body && item?.Name is { } name && LetterWords.Split(name).Any(word => word.Text.Length > 3 && line.Words.Any(other => other.Text == word.Text)));

    private static bool IsBody(PlacedStatement statement) => statement.Section is not (SectionIds.Letterhead or SectionIds.Recipient or SectionIds.Enclosures);

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) || Array.IndexOf(Numbers, word) > 0;

    private static bool IsCalendarUnit(string word) => word is "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";

    private static IEnumerable<string> Ways(CalendarSpan span)
    {
        foreach (var (count, unit) in Equal(span))
        {
            var words = count < Numbers.Length ? Numbers[count] : count.ToString(CultureInfo.InvariantCulture);
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}");
            yield return string.Create(CultureInfo.InvariantCulture, $"{count} {unit}s");
            yield return $"{words} {unit}";
            yield return $"{words} {unit}s";
        }
    }

    private static IEnumerable<(int Count, string Unit)> Equal(CalendarSpan span)
    {
        var unit = span.Unit switch
        {
            CalendarUnit.Day => "day",
            CalendarUnit.Week => "week",
            CalendarUnit.Month => "month",
            _ => "year",
        };
        yield return (span.Count, unit);
        if (span is { Unit: CalendarUnit.Month } && span.Count % 12 == 0)
        {
            yield return (span.Count / 12, "year");
        }
        else if (span.Unit == CalendarUnit.Year)
        {
            yield return (span.Count * 12, "month");
        }
        else if (span.Unit == CalendarUnit.Day && span.Count % 7 == 0)
        {
            yield return (span.Count / 7, "week");
        }
    }
}
