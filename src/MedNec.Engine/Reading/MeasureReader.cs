using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Reading;

/// <summary>A number as a sentence gives it, with its unit: "9.1%", "10 to 15 mg", "118/76 mmHg", "at least 4 hours".</summary>
/// <param name="Value">The number; the lower one of a range; the systolic of a blood pressure.</param>
/// <param name="Unit">Its unit as <see cref="Units.Canonical"/> writes it; "" for a bare number.</param>
public sealed record WrittenMeasure(decimal Value, string Unit)
{
    /// <summary>The upper number of a range.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>The number behind a slash: the diastolic of a blood pressure, the 10 of "7/10".</summary>
    public decimal? Over { get; init; }

    /// <summary>"&lt;", "&lt;=", "&gt;=" or "&gt;" when the sentence gives a bound.</summary>
    public string? Comparator { get; init; }

    /// <summary>Whether the number stands in words ("three visits").</summary>
    public bool InWords { get; init; }

    /// <summary>As a measure of the chart.</summary>
    public Measure Measure => new(Value, Unit, Comparator);
}

/// <summary>Reads numbers with their units; labels ("type 2", "page 17"), codes and ordinals are left alone. Doses are measures.</summary>
public static partial class MeasureReader
{
    private static readonly PackNode Pack = Packs.Yaml("reading/units.yaml");
    private static readonly FrozenSet<string> Labels = Pack["not-measured-after"].Texts.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenDictionary<string, int> Words = Pack["number-words"].Entries
        .ToFrozenDictionary(entry => entry.Key, entry => int.Parse(entry.Value.Text, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>The measures, in order; nothing that overlaps <paramref name="taken"/> (dates and codes, in order).</summary>
    public static IReadOnlyList<Found<WrittenMeasure>> In(string text, IReadOnlyList<TextSpan>? taken = null)
    {
        taken ??= Taken(text);
        var found = new List<Found<WrittenMeasure>>();
        var other = 0;
        foreach (Match match in Number().Matches(text))
        {
            var span = new TextSpan(match.Groups["n"].Index, match.Index + match.Length);
            while (other < taken.Count && taken[other].End <= span.Start)
            {
                other++;
            }

            if (!(other < taken.Count && taken[other].Overlaps(span)) && Read(text, match) is { } read)
            {
                found.Add(read);
            }
        }

        return found;
    }

    /// <summary>Where <paramref name="text"/> holds dates and codes, whose figures are no measures.</summary>
    internal static IReadOnlyList<TextSpan> Taken(string text) =>
        [.. DateReader.In(text).Select(date => date.Span).Concat(CodeReader.In(text).Select(code => code.Span)).OrderBy(span => span.Start)];

    internal static decimal? Parsed(ReadOnlySpan<char> number) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(number, out var word) ? word
        : decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    private static Found<WrittenMeasure>? Read(string text, Match match)
    {
        var number = match.Groups["n"];
        var inWords = char.IsLetter(number.ValueSpan[0]);
        var end = match.Index + match.Length;
        var money = match.Groups["money"].Success;
        var (unit, length, gap) = money ? ("$", 0, 0) : UnitAt(text, end);
        if (length == 0 && !money && (inWords || (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_' or '#'))))
        {
            return null;
        }

        if (!money && unit.Length == 0 && IsLabel(text, match.Index))
        {
            return null;
        }

        if (Parsed(number.ValueSpan) is not { } value)
        {
            return null;
        }

        end += gap + length;
        return new(match.Index, end, new(value, unit)
        {
            UpTo = match.Groups["to"] is { Success: true } upper ? Parsed(upper.ValueSpan) : null,
            Over = match.Groups["over"] is { Success: true } lower ? Parsed(lower.ValueSpan) : null,
            Comparator = ComparatorOf(match.Groups["bound"], unit),
            InWords = inWords,
        });
    }

    private static (string Unit, int Length, int Gap) UnitAt(string text, int end)
    {
        var gap = end < text.Length && text[end] is ' ' or '-' or '\u00A0' or '‑' ? 1 : 0;
        var (unit, length) = Units.At(text.AsSpan(end + gap));
        if (length == 0 && gap == 1)
        {
            (unit, length) = Units.At(text.AsSpan(end));
            gap = 0;
        }

        // "in 5 d" is five days, but "a 3 D scan" and "5 L spine" are none: one capital letter alone is no unit except L.
        return length == 1 && gap == 1 && char.IsUpper(text[end + gap]) && text[end + gap] != 'L' ? ("", 0, 0) : (unit, length, gap);
    }

    private static bool IsLabel(string text, int at)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '.' or ':' or '\u00A0')
        {
            end--;
        }

        var start = end;
        while (start > 0 && end - start < 12 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '#' or '§'))
        {
            start--;
        }

        return start < end && Labels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));
    }

    private static string? ComparatorOf(Group bound, string unit)
    {
        if (!bound.Success)
        {
            return null;
        }

        var word = bound.ValueSpan.Trim();
        // "over 12 weeks" is a time, not a bound.
        var isTime = unit is "day" or "week" or "month" or "year" or "hour" or "minute";
        return char.ToLowerInvariant(word[0]) switch
        {
            '<' => word.Length > 1 ? "<=" : "<",
            '>' => word.Length > 1 ? ">=" : ">",
            '≤' => "<=",
            '≥' => ">=",
            'o' or 'u' when isTime && !word.StartsWith("up", StringComparison.OrdinalIgnoreCase) => null,
            'l' or 'f' or 'b' => "<",
            'u' => word.StartsWith("up", StringComparison.OrdinalIgnoreCase) ? "<=" : "<",
            'a' when word.StartsWith("at l", StringComparison.OrdinalIgnoreCase) => ">=",
            'a' when word.StartsWith("at m", StringComparison.OrdinalIgnoreCase) => "<=",
            'n' => word.Contains("less", StringComparison.OrdinalIgnoreCase) || word.Contains("fewer", StringComparison.OrdinalIgnoreCase) ? ">=" : "<=",
            _ => ">",
        };
    }

    [GeneratedRegex(
        @"(?<bound>(?:[<>]=?|[≤≥])\s{0,2}|\b(?:no (?:more|less|fewer) than|less than|fewer than|below|under|more than|greater than|above|over|exceeding|at least|at most|up to)\s{1,2}(?=[\d$.]))?"
        + @"(?<![\p{L}\p{N}_]|[\p{L}\p{N}][-–./,:#]|[#])(?<money>\$\s?)?"
        + @"(?:(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?|[0-9]{1,12}(?:\.[0-9]{1,6})?|\.[0-9]{1,6})(?!\d|[.,:]\d|-\d{1,9}-)"
        + @"(?:\s?/\s?(?<over>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?![\d/])|(?:\s?%)?(?:\s?[–-]\s?|\s{1,2}to\s{1,2})(?<to>[0-9]{1,7}(?:\.[0-9]{1,6})?)(?![\d-]|[.,:]\d|st\b|nd\b|rd\b|th\b))?"
        + @"|(?<n>\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety)\b)(?=[\s-]\p{L}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
