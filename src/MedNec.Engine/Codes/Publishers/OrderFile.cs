using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// The ICD-10-CM order file: columns 1–5 number, 7–13 code, 15 "1" billable or "0" heading, 17–76 short title, from 78 the
/// long title (layout: ICD10OrderFile.pdf in the release).
/// </summary>
internal static class OrderFile
{
    private const int Shortest = 77;

    // The smallest release ever has some 91,000 lines: what is much shorter was cut off.
    private const int FewestCodes = 1000;

    public static IReadOnlyList<DiagnosisRow> Read(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.Latin1);
        var rows = new List<DiagnosisRow>(100_000);
        var seen = new HashSet<ulong>(100_000);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.AsSpan().TrimEnd().Length == 0 || line == "\u001A")
            {
                continue;
            }

            if (line.Length < Shortest || line[14] is not ('0' or '1') || PackedCode.Of(line.AsSpan(6, 7).TrimEnd()) is not (var code and not 0))
            {
                throw new CodeSetException($"line {number}: is no line of an ICD-10-CM order file; download the release again");
            }

            if (!seen.Add(code))
            {
                throw new CodeSetException($"line {number}: names {PackedCode.Text(code, dotted: true)} a second time; download the release again");
            }

            rows.Add(new(code, line[14] == '1', line[77..].Trim() is { Length: > 0 } title ? title : line[16..76].Trim()));
        }

        return rows.Count >= FewestCodes ? rows : throw new CodeSetException($"ends after {rows.Count} codes; download the release again");
    }
}
