using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Reading;

/// <summary>An age as a sentence gives it.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of which unit; years unless the sentence says otherwise.</param>
public sealed record WrittenAge(int Count, CalendarUnit Unit);

/// <summary>Reads ages: "47-year-old", "47 y/o", "aged 9", "age 9 years", "9 years of age", "an 8-month-old".</summary>
public static partial class AgeReader
{
    /// <summary>The ages, in order.</summary>
    public static IReadOnlyList<Found<WrittenAge>> In(string text)
    {
        var found = new List<Found<WrittenAge>>();
        if (!WordStarts.HasDigit(text))
        {
            return found;
        }

        for (var at = WordStarts.Next(text, 0); at >= 0; at = WordStarts.Next(text, at + 1))
        {
            if ((char.IsAsciiDigit(text[at]) || text[at] is 'a' or 'A') && Written().Match(text, at) is { Success: true } match)
            {
                found.Add(new(match.Index, match.Index + match.Length, new(
                    int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture),
                    match.Groups["unit"] is { Success: true } unit ? DurationReader.UnitOf(unit.ValueSpan) : CalendarUnit.Year)));
                at = match.Index + match.Length - 1;
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"\G(?:(?<![\p{L}\p{N}.,/-])(?<n>[0-9]{1,3})(?:[\s-]{1,2}(?<unit>years?|yrs?|months?|mos?|weeks?|wks?|days?)[\s-]{1,2}(?:old|of\sage)\b|\s?(?:y/o|y\.o\.?|yo|y\so)(?!\p{L}))"
        + @"|\b(?:aged|age(?:\sof)?|age\sis)[\s:]{1,2}(?<n>[0-9]{1,3})(?![\d/.-]\d|\d)(?:\s(?<unit>years?|yrs?|months?|weeks?)\b)?)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();
}
