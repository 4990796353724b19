using System.Globalization;
using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// HCPCS Level II, in the publisher's records of 320 columns (HCPCS contractor record: 1–5 code, 11 kind of record, 12–91 long
/// description, 205–209 cross reference, 269–276 first day, 285–292 last day) and as rows with a heading. CPT and CDT
/// codes that stand among them are left out: their words are licensed.
/// </summary>
internal static class ItemFiles
{
    public static (IReadOnlyList<DatedRow> Items, IReadOnlyList<DatedRow> Modifiers) ReadRecords(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.Latin1);
        var (items, modifiers) = (new List<DatedRow>(), new List<DatedRow>());
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().TrimEnd().Length <= 1)
            {
                continue;
            }

            if (line.Length < 12 || line[10] is not ('3' or '4' or '7' or '8'))
            {
                throw new CodeSetException($"line {number}: is no record of HCPCS; download the file again");
            }

            var code = PackedCode.Of(line.AsSpan(0, 5).Trim());
            var words = Column(line, 12, 91);
            var list = line[10] is '3' or '4' ? items : modifiers;
            if (line[10] is '4' or '8')
            {
                if (list is [.., var last] && last.Code == code)
                {
                    list[^1] = last with { Title = $"{last.Title} {words}" };
                }

                continue;
            }

            if (line[10] == '7' || IsLevelTwo(Column(line, 1, 5)))
            {
                list.Add(new(code, words, Day(Column(line, 269, 276), number), Day(Column(line, 285, 292), number)) { Successor = PackedCode.Of(Column(line, 205, 209)) });
            }
        }

        return (items, modifiers);
    }

    /// <summary>Rows of HCPCS, of its unclassified codes, of modifiers or of places of service: the heading says which column is which.</summary>
    public static IReadOnlyList<DatedRow> ReadRows(Stream content, PublisherFileKind kind)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = new CsvRows(reader);
        var heading = Headings.Find(rows, "hcpcs_code", "hcpc", "hcpcs", "mod_code", "pos_code");
        var (code, title) = (heading.At("hcpcs_code", "hcpc", "hcpcs", "mod_code", "pos_code"), heading.At("long", "long description", "long_description", "mod_description", "pos_name"));
        var (first, last, next) = (heading.At("date_added", "add dt", "add_date"), heading.At("date_term", "term dt", "term_date"), heading.At("xref", "xref1"));
        var found = new List<DatedRow>();
        while (rows.Read())
        {
            if (PackedCode.Of(rows[code]) is not (var packed and not 0))
            {
                throw new CodeSetException($"line {rows.Line}: has no code");
            }

            if (kind is PublisherFileKind.Modifiers or PublisherFileKind.Places || IsLevelTwo(rows[code]))
            {
                found.Add(new(packed, rows[title], Day(rows[first], rows.Line), Day(rows[last], rows.Line)) { Successor = PackedCode.Of(rows[next]), IsUnclassified = kind == PublisherFileKind.Unclassified });
            }
        }

        return found;
    }

    public static IReadOnlyDictionary<string, UnitLimit> ReadUnitLimits(Stream content, string name)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = new CsvRows(reader);
        var heading = Headings.Find(rows, "hcpcs_code", "hcpcs/cpt code");
        var (code, units, indicator, service) = (heading.At("hcpcs_code", "hcpcs/cpt code"), heading.AtLike("mue_units", "mue values"), heading.AtLike("mue_mai", "adjudication indicator"), heading.At("mue_service"));
        var setting = name.Contains("dme", StringComparison.OrdinalIgnoreCase) ? "DME Supplier" : null;
        var found = new SortedDictionary<string, UnitLimit>(StringComparer.Ordinal);
        while (rows.Read())
        {
            if (!int.TryParse(rows[units], NumberStyles.None, CultureInfo.InvariantCulture, out var most))
            {
                throw new CodeSetException($"line {rows.Line}: \"{rows[units]}\" is no number of units");
            }

            // "3 Date of Service Edit: Clinical": the indicator leads its words.
            var leading = rows[indicator] is [var figure, ..] && char.IsAsciiDigit(figure) ? figure - '0' : 0;
            found[rows[code].ToUpperInvariant()] = new(most, leading, rows[service] is { Length: > 0 } named ? named : setting);
        }

        return found;
    }

    internal static DateOnly? Day(string text, int line) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyyMMdd", "MM/dd/yyyy", "M/d/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new CodeSetException($"line {line}: \"{text}\" is no date");

    private static bool IsLevelTwo(string code) => code.Length == 5 && code[0] is >= 'A' and <= 'V' and not 'D' && !code.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    // Columns as the record layout counts them: from 1, the last included. Lines are trimmed on the right.
    private static string Column(string line, int from, int to) => line.Length < from ? "" : line[(from - 1)..Math.Min(to, line.Length)].Trim();
}
