using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>Claim adjustment reasons and remittance remarks as rows. Their words belong to their publisher: they come with the clinic's own copy and are never shipped.</summary>
internal static class ReasonFile
{
    public static IReadOnlyDictionary<string, IReadOnlyList<DatedRow>> Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = new CsvRows(reader);
        var heading = Headings.Find(rows, "adj_code");
        var (code, type, words, first, last) = (heading.At("adj_code"), heading.At("adj_type"), heading.At("adj_description"), heading.At("adj_start_date"), heading.At("adj_end_date"));
        var found = new Dictionary<string, List<DatedRow>>(StringComparer.Ordinal);
        while (rows.Read())
        {
            var system = rows[type].ToUpperInvariant();
            if (system is not (CodeSets.Carc or CodeSets.Rarc))
            {
                continue;
            }

            var packed = PackedCode.Of(rows[code]);
            if (packed == 0)
            {
                throw new CodeSetException($"line {rows.Line}: \"{rows[code]}\" is no code");
            }

            if (!found.TryGetValue(system, out var list))
            {
                found.Add(system, list = []);
            }

            list.Add(new(packed, rows[words], ItemFiles.Day(rows[first], rows.Line), ItemFiles.Day(rows[last], rows.Line)));
        }

        return found.ToDictionary(entry => entry.Key, IReadOnlyList<DatedRow> (entry) => entry.Value, StringComparer.Ordinal);
    }
}
