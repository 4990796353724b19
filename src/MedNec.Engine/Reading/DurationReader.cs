using System.Text.RegularExpressions;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Reading;

/// <summary>A length of time as a sentence gives it.</summary>
/// <param name="Count">How many; the lower number of a range.</param>
/// <param name="Unit">Of which unit.</param>
/// <param name="Sense">What the sentence says with it.</param>
public sealed record WrittenDuration(decimal Count, CalendarUnit Unit, DurationSense Sense)
{
    /// <summary>The upper number of a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The day it began, for "since March 2024"; the count is then 0.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>About how many days it is.</summary>
    public decimal Days => Count * Unit switch
    {
        CalendarUnit.Day => 1m,
        CalendarUnit.Week => 7m,
        CalendarUnit.Month => 30.4375m,
        _ => 365.25m,
    };
}

/// <summary>What a sentence says with a length of time.</summary>
public enum DurationSense
{
    /// <summary>A length, no more: "12 weeks of physical therapy", "a 6-month trial".</summary>
    Plain,

    /// <summary>It lasted so long: "for 3 years", "over 12 weeks".</summary>
    Lasting,

    /// <summary>It reaches until the letter: "for the past 6 months", "a 3-year history of".</summary>
    UpToNow,

    /// <summary>So long before the letter: "2 years ago".</summary>
    Ago,

    /// <summary>Since a day.</summary>
    Since,

    /// <summary>How often: "every 3 months".</summary>
    Every,

    /// <summary>A bound ahead: "within 30 days", "in 6 months".</summary>
    Within,
}

/// <summary>Reads lengths of time: "for 3 years", "over 12 weeks", "the past 6 months", "since March 2024", "two years ago".</summary>
public static partial class DurationReader
{
    // "over" stands among both: "over 12 weeks", and "for over 12 weeks".
    private static readonly WordSet SenseWords = new(["past", "last", "previous", "prior", "preceding", "for", "over", "during", "throughout", "lasting", "lasted", "x", "every", "within", "in", "next"]);
    private static readonly WordSet Between = new(["the", "a", "an", "at", "least", "about", "approximately", "nearly", "almost", "more", "than", "total", "of", "roughly", "around", "his", "her", "another"]);

    /// <summary>The durations, in order. Ages ("47-year-old") are none.</summary>
    public static IReadOnlyList<Found<WrittenDuration>> In(string text, IReadOnlyList<Found<PartialDate>>? dates = null)
    {
        var found = new List<Found<WrittenDuration>>();
        for (var at = WordStarts.Next(text, 0); at >= 0; at = WordStarts.Next(text, at + 1))
        {
            if (MeasureReader.MayBegin(text, at) && Written().Match(text, at) is { Success: true } match && MeasureReader.Parsed(match.Groups["n"].ValueSpan) is { } count)
            {
                var (sense, start) = SenseBefore(text, at);
                if (match.Groups["after"] is { Success: true } after)
                {
                    sense = after.ValueSpan.Contains("ago", StringComparison.OrdinalIgnoreCase) || after.ValueSpan.Contains("earlier", StringComparison.OrdinalIgnoreCase) ? DurationSense.Ago : DurationSense.UpToNow;
                }

                at = match.Index + match.Length;
                found.Add(new(start, at, new(count, UnitOf(match.Groups["unit"].ValueSpan), sense)
                {
                    UpTo = match.Groups["to"] is { Success: true } upper ? MeasureReader.Parsed(upper.ValueSpan) : null,
                }));
            }
        }

        foreach (var date in dates ?? DateReader.In(text))
        {
            if (SinceBefore(text, date.Start) is { } start)
            {
                found.Add(new(start, date.End, new(0, CalendarUnit.Day, DurationSense.Since) { Since = date.Value }));
            }
        }

        return [.. found.OrderBy(duration => duration.Start)];
    }

    internal static CalendarUnit UnitOf(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch
    {
        'd' => CalendarUnit.Day,
        'w' => CalendarUnit.Week,
        'm' => CalendarUnit.Month,
        _ => CalendarUnit.Year,
    };

    /// <summary>Walks back over "for at least the past …" to the word that says what the time means.</summary>
    private static (DurationSense Sense, int Start) SenseBefore(string text, int at)
    {
        var (sense, start, next) = (DurationSense.Plain, at, at);
        for (var words = 0; words < 6; words++)
        {
            var word = WordStarts.Before(text, next, out next);
            if (word.IsEmpty || !(SenseWords.Contains(word) || Between.Contains(word)))
            {
                break;
            }

            if (SenseWords.Contains(word))
            {
                sense = sense == DurationSense.UpToNow ? sense : SenseOf(word);
                start = next;
            }
        }

        return (sense, start);
    }

    private static DurationSense SenseOf(ReadOnlySpan<char> word) => char.ToLowerInvariant(word[0]) switch
    {
        'p' => DurationSense.UpToNow,
        'l' => word.Length == 4 ? DurationSense.UpToNow : DurationSense.Lasting,
        'e' => DurationSense.Every,
        'w' or 'i' or 'n' => DurationSense.Within,
        _ => DurationSense.Lasting,
    };

    private static int? SinceBefore(string text, int date)
    {
        var before = text.AsSpan(0, date).TrimEnd();
        foreach (var word in (ReadOnlySpan<string>)["since", "since about", "since around"])
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
            {
                return before.Length - word.Length;
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"\G(?<n>[0-9]{1,4}(?:\.[0-9]{1,2})?|[A-Za-z]{3,7})"
        + @"(?:\s?[–-]\s?(?<to>[0-9]{1,4})|\sto\s(?<to>[0-9]{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve))?\+?"
        + @"[\s-](?:full\s|consecutive\s|calendar\s)?(?<unit>days?|d|weeks?|wks?|months?|mos?|years?|yrs?)\b(?![\s-]{0,2}(?:old\b|of\sage\b|/))"
        + @"(?<after>\s(?:ago|earlier)\b|[\s-]history\b|\sduration\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
