using System.Text;
using MedNec.Engine.Registries;

namespace MedNec.Store.Lists;

/// <summary>
/// The publishers' lists of Medicare: the ordering and referring file (about two million rows) and the OIG's exclusions.
/// Kept as lines sorted by NPI: <c>1234567893,YYNN,FAMILY,GIVEN</c>.
/// </summary>
internal static class MedicareLists
{
    private const int LongestName = 80;

    /// <summary>The columns of the ordering and referring file that are read.</summary>
    public static readonly string[] OrderingColumns = ["NPI", "LAST_NAME", "FIRST_NAME", "PARTB", "DME", "HHA", "PMD"];

    /// <summary>The columns of the OIG's file that are read.</summary>
    public static readonly string[] ExclusionColumns = ["NPI", "LASTNAME", "EXCLTYPE"];

    /// <summary>The sorted lines of the ordering and referring file.</summary>
    public static IReadOnlyList<string> Ordering(CsvRows rows)
    {
        var lines = new List<string>();
        while (rows.Next())
        {
            var npi = rows.Text("NPI") is { Length: 10 } text && text.All(char.IsAsciiDigit) ? text : throw rows.Wrong("NPI", "does not hold ten digits");
            lines.Add($"{npi},{Flag(rows, "PARTB")}{Flag(rows, "DME")}{Flag(rows, "HHA")}{Flag(rows, "PMD")},{Name(rows, "LAST_NAME")},{Name(rows, "FIRST_NAME")}");
        }

        return Sorted(lines);
    }

    /// <summary>The sorted NPIs of the OIG's file: of who has one, and was not reinstated.</summary>
    public static IReadOnlyList<string> Exclusions(CsvRows rows)
    {
        var lines = new List<string>();
        while (rows.Next())
        {
            var npi = rows.Text("NPI") ?? "0000000000";
            if (npi.Length != 10 || !npi.All(char.IsAsciiDigit))
            {
                throw rows.Wrong("NPI", $"holds \"{(npi.Length > 20 ? npi[..20] : npi)}\"; ten digits belong there, zeros for who has none");
            }

            if (npi != "0000000000" && (rows.Text("REINDATE") ?? "00000000").All(digit => digit == '0'))
            {
                lines.Add(npi);
            }
        }

        return Sorted(lines);
    }

    /// <summary>Opens the ordering and referring file that was imported to <paramref name="path"/>.</summary>
    public static OrderingRegistry OpenOrdering(string path, ListStamp stamp)
    {
        var lines = new SortedLines(path, Encoding.UTF8.GetByteCount(stamp.Line()));
        return new OrderingRegistry(stamp.AsOf, npi => npi.Length == 10 && lines.Find(npi) is { } line ? Row(line) : null);
    }

    private static OrderingProvider Row(string line)
    {
        var parts = line.Split(',');
        bool May(int which) => parts[1][which] == 'Y';
        return new OrderingProvider(parts[0], $"{parts[2]}, {parts[3]}", May(0), May(1), May(2), May(3));
    }

    private static char Flag(CsvRows rows, string column) => rows.Text(column)?.ToUpperInvariant() switch
    {
        "Y" => 'Y',
        "N" or null => 'N',
        _ => throw rows.Wrong(column, "holds neither Y nor N"),
    };

    private static string Name(CsvRows rows, string column)
    {
        var name = (rows.Text(column) ?? "").Replace(',', ' ').ReplaceLineEndings(" ");
        return name.Length <= LongestName ? name : name[..LongestName];
    }

    // The same NPI twice: the later row holds.
    private static List<string> Sorted(List<string> lines) =>
        [.. lines.AsEnumerable().Reverse().DistinctBy(line => line[..10], StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
