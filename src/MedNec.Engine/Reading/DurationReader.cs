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
    /// <summary>The durations, in order. Ages ("47-year-old") are none.</summary>
    public static IReadOnlyList<Found<WrittenDuration>> In(string text, IReadOnlyList<Found<PartialDate>>? dates = null)
    {
        var found = new List<Found<WrittenDuration>>();
        foreach (Match match in Written().Matches(text))
        {
            if (MeasureReader.Parsed(match.Groups["n"].ValueSpan) is { } count)
            {
                found.Add(new(match.Index, match.Index + match.Length, new(count, UnitOf(match.Groups["unit"].ValueSpan), SenseOf(match))
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

    private static DurationSense SenseOf(Match match)
    {
        if (match.Groups["after"] is { Success: true } after)
        {
            return after.ValueSpan.Contains("ago", StringComparison.OrdinalIgnoreCase) || after.ValueSpan.Contains("earlier", StringComparison.OrdinalIgnoreCase)
                ? DurationSense.Ago
                : DurationSense.UpToNow;
        }

        var before = match.Groups["before"].ValueSpan;
        return before switch
        {
            { Length: 0 } => DurationSense.Plain,
            _ when before.Contains("past", StringComparison.OrdinalIgnoreCase) || before.Contains("last", StringComparison.OrdinalIgnoreCase)
                || before.Contains("previous", StringComparison.OrdinalIgnoreCase) || before.Contains("prior", StringComparison.OrdinalIgnoreCase) => DurationSense.UpToNow,
            _ when before.StartsWith("every", StringComparison.OrdinalIgnoreCase) => DurationSense.Every,
            _ when before.StartsWith("within", StringComparison.OrdinalIgnoreCase) || before.StartsWith("in ", StringComparison.OrdinalIgnoreCase)
                || before.StartsWith("next", StringComparison.OrdinalIgnoreCase) => DurationSense.Within,
            _ => DurationSense.Lasting,
        };
    }

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
        @"(?<before>\b(?:(?:for|over|during|in|within)\s(?:at least\s|about\s|approximately\s|nearly\s|almost\s|more than\s|over\s)?(?:the\s)?(?:past|last|previous|prior)|(?:over|during|in)\sthe\s(?:past|last|previous|prior)|(?:past|last|previous|prior)|(?:for|lasting|lasted|over|throughout|x|during)(?:\sa(?:\stotal\sof)?|\sthe)?(?:\sat least|\sabout|\sapproximately|\snearly|\salmost|\smore than|\sover)?|every|within|in|next)\s{1,2})?"
        + @"(?<![\p{L}\p{N}][-./]?)(?<n>[0-9]{1,4}(?:\.[0-9]{1,2})?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety))"
        + @"(?:\s?[–-]\s?(?<to>[0-9]{1,4})|\sto\s(?<to>[0-9]{1,4}|two|three|four|five|six|seven|eight|nine|ten|twelve))?\+?"
        + @"[\s-](?:full\s|consecutive\s|calendar\s)?(?<unit>days?|d|weeks?|wks?|months?|mos?|years?|yrs?)\b(?![\s-]{0,2}(?:old\b|of\sage\b|/))"
        + @"(?<after>\s(?:ago|earlier)\b|[\s-]history\b|\sduration\b)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
