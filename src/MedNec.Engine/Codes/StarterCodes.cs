using System.Globalization;

namespace MedNec.Engine.Codes;

/// <summary>The codes that come with the program, from <c>packs/codes/</c>: our own choice in our own words, each status a public fact.</summary>
internal static class StarterCodes
{
    // The years in which the entries were compared with the publisher's releases.
    private const int FirstYear = 2021;
    private const int LastYear = 2026;

    public static DiagnosisCodes Diagnoses => field ??= DiagnosisCodes.Open(ReadDiagnoses());

    public static DatedCodes Items => field ??= ReadDated("codes/hcpcs.tsv", CodeRelease.OfQuarter(new DateOnly(2024, 7, 1)));

    public static DatedCodes Reasons => field ??= ReadDated("codes/carc.tsv", CodeRelease.OfQuarter(new DateOnly(2024, 4, 1)));

    public static DatedCodes Remarks => field ??= ReadDated("codes/rarc.tsv", CodeRelease.OfQuarter(new DateOnly(2024, 4, 1)));

    // Columns: code, "b" billable or "h" heading, first fiscal year, last fiscal year, words.
    private static byte[] ReadDiagnoses()
    {
        var entries = Lines("codes/icd-10-cm.tsv").Select(line => line.Split('\t')).ToList();
        var builder = new DiagnosisCodesBuilder();
        for (var year = FirstYear; year <= LastYear; year++)
        {
            builder.Add(CodeRelease.OfFiscalYear(year),
            [
                .. from parts in entries
                   where Year(parts[2], FirstYear) <= year && year <= Year(parts[3], LastYear)
                   select new DiagnosisRow(CodeSets.Packed(parts[0]), parts[1] == "b", parts[4]),
            ]);
        }

        return builder.Build();
    }

    // Columns: code, first day, last day, words, "noc" for a code of what has none, the code that took its place.
    private static DatedCodes ReadDated(string pack, CodeRelease release) => DatedCodes.Open(DatedCodes.Write(
    [
        (release,
        [
            .. from line in Lines(pack)
               let parts = line.Split('\t')
               select new DatedRow(PackedCode.Of(parts[0]), parts.ElementAtOrDefault(3) ?? "", Day(parts[1]), Day(parts.ElementAtOrDefault(2) ?? "")) { IsUnclassified = parts.ElementAtOrDefault(4) == "noc", Successor = PackedCode.Of(parts.ElementAtOrDefault(5)) },
        ]),
    ]));

    private static IEnumerable<string> Lines(string pack) =>
        Packs.Text(pack).Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#');

    private static int Year(string text, int otherwise) => text.Length == 0 ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
