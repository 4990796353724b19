using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Codes;

/// <summary>
/// The codes that a note of the tabular list names in brackets: "(A04.0-A04.4)", "(J09.X3, J10.2)", "(Z22.-)", "(T36-T50 with
/// fifth or sixth character 5)", "(E08-E13 with .51-.52)". A condition we cannot read names nothing: better no finding
/// than a wrong one.
/// </summary>
internal static partial class TabularCodes
{
    public static IReadOnlyList<CodeRange> In(string note)
    {
        var found = new List<CodeRange>();
        foreach (Match bracket in Bracketed().Matches(note))
        {
            var inside = bracket.Groups[1].Value;
            if (With().Match(inside) is not { Success: true } with)
            {
                found.AddRange(Ranges(inside));
                continue;
            }

            var (codes, condition) = (Ranges(inside[..with.Index]), inside[(with.Index + with.Length)..]);
            if (Characters(condition) is { } demand)
            {
                found.AddRange(codes.Select(range => range with { OnlyWith = demand }));
            }
            else if (Endings().Matches(condition) is { Count: > 0 } endings && !condition.Contains("character", StringComparison.OrdinalIgnoreCase))
            {
                found.AddRange(codes.SelectMany(range => Categories(range)).SelectMany(category => endings.Select(ending => Ending(category, ending))));
            }
        }

        return found;
    }

    private static List<CodeRange> Ranges(string text)
    {
        var found = new List<CodeRange>();
        foreach (Match match in Range().Matches(text))
        {
            var first = CodeForm.Diagnosis(match.Groups["first"].Value);
            var last = match.Groups["last"].Success ? CodeForm.Diagnosis(match.Groups["last"].Value) : first;
            if (first is not null && last is not null)
            {
                found.Add(new(first, last));
            }
        }

        return found;
    }

    // "fifth or sixth character 1-4 or 6", "7th character B or C".
    private static CharacterDemand? Characters(string condition)
    {
        if (Demand().Match(condition) is not { Success: true } demand)
        {
            return null;
        }

        byte places = 0;
        foreach (var (word, place) in new[] { ("fifth", 5), ("5th", 5), ("six", 6), ("6th", 6), ("seventh", 7), ("7th", 7) })
        {
            places |= demand.Groups["places"].Value.Contains(word, StringComparison.OrdinalIgnoreCase) ? (byte)(1 << place) : (byte)0;
        }

        var characters = 0UL;
        foreach (Match part in CharacterRange().Matches(demand.Groups["characters"].Value))
        {
            var (from, to) = (part.Groups[1].Value[0], part.Groups[2].Success ? part.Groups[2].Value[0] : part.Groups[1].Value[0]);
            for (var character = from; character <= to; character++)
            {
                characters |= 1UL << (char.IsAsciiDigit(character) ? character - '0' + 1 : character - 'A' + 11);
            }
        }

        return places == 0 || characters == 0 ? null : new(places, characters);
    }

    private static IEnumerable<string> Categories(CodeRange range)
    {
        if (range.First.Length != 3 || range.Last.Length != 3 || range.First[0] != range.Last[0]
            || !int.TryParse(range.First.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var first) || !int.TryParse(range.Last.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
        {
            return [];
        }

        return Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(number => string.Create(CultureInfo.InvariantCulture, $"{range.First[0]}{number:00}"));
    }

    private static CodeRange Ending(string category, Match ending) =>
        new($"{category}.{ending.Groups[1].Value}", $"{category}.{(ending.Groups[2].Success ? ending.Groups[2].Value : ending.Groups[1].Value)}");

    [GeneratedRegex(@"[(\[]([A-Z](?:\d|A\d)[^()\[\]]*)[)\]]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@",?\s+with\s+", RegexOptions.IgnoreCase)]
    private static partial Regex With();

    [GeneratedRegex(@"(?<first>[A-Z](?:\d[0-9A-Z]|A\d)(?:\.[0-9A-Z]{1,4})?)(?:\.?-{1,2}(?<last>[A-Z](?:\d[0-9A-Z]|A\d)(?:\.[0-9A-Z]{1,4})?))?")]
    private static partial Regex Range();

    [GeneratedRegex(@"^(?<places>[\w\s]*?)characters?\s+(?<characters>[0-9A-Z](?:-[0-9A-Z])?(?:(?:,|\s+or|,\s+or)\s+[0-9A-Z](?:-[0-9A-Z])?)*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Demand();

    [GeneratedRegex("(?<![A-Za-z0-9])([0-9A-Z])(?:-([0-9A-Z]))?(?![A-Za-z0-9])")]
    private static partial Regex CharacterRange();

    [GeneratedRegex(@"\.([0-9A-Z]{1,4})(?:-\.([0-9A-Z]{1,4}))?")]
    private static partial Regex Endings();
}
