using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>How often: so many times in so many days. "3 times per week" is 3 in 7, "every 4 weeks" 1 in 28, "nightly" 1 in 1.</summary>
/// <param name="Times">How many times.</param>
/// <param name="Days">In how many days.</param>
public sealed partial record Frequency(decimal Times, int Days)
{
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>Where a text says how often, first to last.</summary>
    public static IEnumerable<(Frequency Value, int Start, int End)> In(string text) =>
        from Match match in Written().Matches(text)
        select (Read(match), match.Index, match.Index + match.Length);

    /// <summary>The first frequency in that text; null when it says none.</summary>
    public static Frequency? Parse(string? text) => text is null ? null : In(text).Select(found => found.Value).FirstOrDefault();

    private static Frequency Read(Match match)
    {
        if (match.Groups["word"] is { Success: true } word)
        {
            return word.Value.ToLowerInvariant() switch
            {
                "nightly" or "daily" or "once daily" or "qd" or "qhs" or "every day" or "every night" or "at bedtime" => new(1, 1),
                "bid" or "b.i.d." or "twice daily" => new(2, 1),
                "tid" or "t.i.d." => new(3, 1),
                "qid" or "q.i.d." => new(4, 1),
                "biweekly" or "every other week" => new(1, 14),
                "every other day" => new(1, 2),
                "monthly" => new(1, 30),
                "yearly" or "annually" => new(1, 365),
                _ => new(1, 7),
            };
        }

        var every = match.Groups["every"];
        return every.Success
            ? new(1, Math.Max(1, Number(every.Value)) * DaysOf(match.Groups["eunit"].Value))
            : new(match.Groups["twice"].Success ? 2 : match.Groups["once"].Success ? 1 : Number(match.Groups["n"].Value), DaysOf(match.Groups["unit"].Value));
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Math.Max(0, Array.IndexOf(Numbers, digits.ToLowerInvariant()));

    private static int DaysOf(string unit) => char.ToLowerInvariant(unit[0]) switch
    {
        'd' or 'n' => 1,
        'w' => 7,
        'm' => 30,
        _ => 365,
    };

    [GeneratedRegex(
        @"\b(?:every|q)\s?(?<every>\d{1,2}|one|two|three|four|five|six|eight|twelve)\s?(?<eunit>days?|weeks?|wks?|w\b|months?|mos?\b|years?)"
        + @"|\b(?:(?<twice>twice)|(?<once>once)|(?<n>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten))(?:\s?(?:x|×|times?|visits?|sessions?|treatments?|doses?|hours?|days?|nights?))?\s?(?:a|an|per|each|every|/|x|×)\s?(?<unit>day|night|week|wk|month|mo|year|yr)\b"
        + @"|\b(?<word>nightly|once daily|twice daily|daily|weekly|monthly|biweekly|every other (?:day|week)|every (?:day|night|week)|yearly|annually|at bedtime|qhs|qd|bid|b\.i\.d\.|tid|t\.i\.d\.|qid|q\.i\.d\.)(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
