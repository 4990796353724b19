using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Store.Lists;

/// <summary>The first line of an imported list: what it is, when it was imported, and how long it must be.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="AsOf">The date of the list.</param>
/// <param name="Imported">The day it was imported.</param>
/// <param name="Rows">How many entries it holds.</param>
/// <param name="Bytes">How many bytes follow this line: a file that was cut off is noticed without reading it.</param>
/// <param name="From">The file it came from.</param>
public sealed partial record ListStamp(string Kind, DateOnly AsOf, DateOnly Imported, int Rows, long Bytes, string From)
{
    /// <summary>No stamp is longer.</summary>
    internal const int Longest = 512;

    /// <summary>The line, with its end.</summary>
    public string Line() => string.Create(
        CultureInfo.InvariantCulture,
        $"# mednec list kind={Kind} as-of={AsOf:yyyy-MM-dd} imported={Imported:yyyy-MM-dd} rows={Rows} bytes={Bytes} from={(From.Length <= 200 ? From : From[^200..]).ReplaceLineEndings(" ")}\n");

    /// <summary>Reads the line at the beginning of <paramref name="text"/>; null when there is none.</summary>
    public static ListStamp? Read(string text) =>
        Form().Match(text) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups[2].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)
        && DateOnly.TryParseExact(match.Groups[3].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var imported)
        && int.TryParse(match.Groups[4].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
        && long.TryParse(match.Groups[5].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            ? new ListStamp(match.Groups[1].Value, asOf, imported, rows, bytes, match.Groups[6].Value)
            : null;

    [GeneratedRegex(@"\A# mednec list kind=([a-z]+) as-of=(\d{4}-\d\d-\d\d) imported=(\d{4}-\d\d-\d\d) rows=(\d+) bytes=(\d+) from=([^\n]*)\n")]
    private static partial Regex Form();
}
