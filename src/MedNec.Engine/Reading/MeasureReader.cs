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

    /// <summary>Whether one of the written numbers is the measured one, rounded as it is written, and the unit is the same where both name one.</summary>
    public bool Gives(Measure measured) =>
        (Unit.Length == 0 || measured.Unit.Length == 0 || Units.Same(Unit, measured.Unit))
        && (Rounds(measured.Value, Value) || (Over is { } over && Rounds(measured.Value, over)) || (UpTo is { } upper && Rounds(measured.Value, upper)));

    internal static bool Rounds(decimal measured, decimal written) =>
        measured == written || Math.Round(measured, Math.Min((int)written.Scale, 6), MidpointRounding.AwayFromZero) == written;
}

/// <summary>Reads numbers with their units; labels ("type 2", "page 17"), codes and ordinals are left alone. Doses are measures.</summary>
public static partial class MeasureReader
{
    private static readonly PackNode Pack = Packs.Yaml("reading/units.yaml");
    private static readonly WordSet Labels = WordSet.Of(Pack["not-measured-after"]);
    private static readonly Dictionary<string, int> Words = Pack["number-words"].Entries
        .ToDictionary(entry => entry.Key, entry => int.Parse(entry.Value.Text, CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    private static readonly (string Words, string Comparator, bool IsNoBoundOfTime)[] Bounds =
    [
        ("no more than", "<=", false), ("no less than", ">=", false), ("no fewer than", ">=", false), ("less than", "<", false), ("fewer than", "<", false), ("more than", ">", false),
        ("greater than", ">", false), ("at least", ">=", false), ("at most", "<=", false), ("up to", "<=", false), ("exceeding", ">", false), ("below", "<", false), ("above", ">", false),
        // "over 12 weeks" is a time and not a bound.
        ("under", "<", true), ("over", ">", true),
    ];

    /// <summary>The measures, in order; nothing that overlaps <paramref name="taken"/> (dates and codes, in order).</summary>
    public static IReadOnlyList<Found<WrittenMeasure>> In(string text, IReadOnlyList<TextSpan>? taken = null)
    {
        taken ??= Taken(text);
        var found = new List<Found<WrittenMeasure>>();
        var other = 0;
        for (var at = WordStarts.Next(text, 0); at >= 0; at = WordStarts.Next(text, at + 1))
        {
            while (other < taken.Count && taken[other].End <= at)
            {
                other++;
            }

            if (other < taken.Count && taken[other].Start <= at)
            {
                at = taken[other].End - 1;
            }
            else if (NumberAt(text, at) is { } match && Read(text, at, match) is { } read)
            {
                found.Add(read);
                at = Math.Max(at, read.End - 1);
            }
        }

        return found;
    }

    /// <summary>Where <paramref name="text"/> holds dates and codes, whose figures are no measures.</summary>
    internal static IReadOnlyList<TextSpan> Taken(string text) =>
        WordStarts.HasDigit(text) ? [.. DateReader.In(text).Select(date => date.Span).Concat(CodeReader.In(text).Select(code => code.Span)).OrderBy(span => span.Start)] : [];

    internal static decimal? Parsed(ReadOnlySpan<char> number) =>
        Words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(number, out var word) ? word
        : decimal.TryParse(number, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : null;

    /// <summary>Whether a number in figures or words begins at <paramref name="at"/> and is not the tail of something ("C6-7", "#3", "1.5").</summary>
    internal static bool MayBegin(string text, int at) =>
        char.IsAsciiDigit(text[at])
            ? at == 0 || !(text[at - 1] is '_' or '#' || (at > 1 && char.IsLetterOrDigit(text[at - 2]) && text[at - 1] is '-' or '–' or '.' or '/' or ',' or ':'))
            : char.ToLowerInvariant(text[at]) is 'o' or 't' or 'f' or 's' or 'e' or 'n' && Words.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(text.AsSpan(at, WordStarts.End(text, at) - at));

    private static Match? NumberAt(string text, int at) => MayBegin(text, at) && Number().Match(text, at) is { Success: true } match ? match : null;

    private static Found<WrittenMeasure>? Read(string text, int at, Match match)
    {
        var number = match.Groups["n"];
        var inWords = char.IsLetter(text[at]);
        var (start, end) = (at, match.Index + match.Length);
        // ".5 mg" begins with its point, "$640" with its sign.
        var point = at > 0 && text[at - 1] == '.' && (at == 1 || text[at - 2] is ' ' or '(' or '<' or '>');
        start -= point ? 1 : 0;
        var money = start > 0 && text[start - 1] == '$';
        start -= money ? 1 : 0;
        var (unit, length, gap) = money ? ("$", 0, 0) : UnitAt(text, end);
        if (!money && length == 0 && (inWords || (end < text.Length && (char.IsLetter(text[end]) || text[end] is '_' or '#') || IsLabel(text, start))))
        {
            return null;
        }

        if (Parsed(text.AsSpan(number.Index - (point ? 1 : 0), number.Length + (point ? 1 : 0))) is not { } value)
        {
            return null;
        }

        var (comparator, from) = BoundBefore(text, start, unit);
        return new(from, end + gap + length, new(value, unit)
        {
            UpTo = match.Groups["to"] is { Success: true } upper ? Parsed(upper.ValueSpan) : null,
            Over = match.Groups["over"] is { Success: true } lower ? Parsed(lower.ValueSpan) : null,
            Comparator = comparator,
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

        return start < end && Labels.Contains(text.AsSpan(start, end - start));
    }

    private static (string? Comparator, int From) BoundBefore(string text, int at, string unit)
    {
        var before = text.AsSpan(Math.Max(0, at - 16), at - Math.Max(0, at - 16)).TrimEnd();
        if (before.IsEmpty)
        {
            return (null, at);
        }

        var end = at - (at - Math.Max(0, at - 16) - before.Length);
        switch (before[^1])
        {
            case '<' or '>' or '≤' or '≥':
                return (before[^1] switch { '≤' => "<=", '≥' => ">=", '<' => "<", _ => ">" }, end - 1);
            case '=' when before.Length > 1 && before[^2] is '<' or '>':
                return (before[^2] + "=", end - 2);
        }

        var isTime = unit is "day" or "week" or "month" or "year" or "hour" or "minute";
        foreach (var (words, comparator, isNoBoundOfTime) in Bounds)
        {
            if (before.EndsWith(words, StringComparison.OrdinalIgnoreCase) && (before.Length == words.Length || !char.IsLetter(before[^(words.Length + 1)])))
            {
                return isTime && isNoBoundOfTime ? (null, at) : (comparator, end - words.Length);
            }
        }

        return (null, at);
    }

    [GeneratedRegex(
        @"\G(?:(?<n>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\.[0-9]{1,6})?|[0-9]{1,12}(?:\.[0-9]{1,6})?)(?![0-9]|[.,:][0-9]|-[0-9]{1,9}-)"
        + @"(?:\s?/\s?(?<over>[0-9]{1,4}(?:\.[0-9]{1,2})?)(?![\d/])|(?:\s?%)?(?:\s?[–-]\s?|\s{1,2}to\s{1,2})(?<to>[0-9]{1,7}(?:\.[0-9]{1,6})?)(?![\d-]|[.,:]\d|st\b|nd\b|rd\b|th\b))?"
        + @"|(?<n>[A-Za-z]{3,7})(?=[\s-]\p{L}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
