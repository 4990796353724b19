using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MedNec.Benchmarks.Codes;

/// <summary>An ICD-10-CM order file of a year: the publisher's where it is at hand, else one of the same size whose codes and titles are made up by rule.</summary>
internal static class ReleaseFile
{
    private static readonly string[] Words = ["pain", "disease", "low", "back", "obstructive", "sleep", "apnea", "right", "left", "unspecified", "fracture", "initial", "encounter", "disorder", "chronic", "acute", "degeneration", "knee", "hip", "with"];

    public static byte[] Of(int year, string? sharedData)
    {
        var path = Path.Combine(sharedData ?? "", "icd10cm", "releases", $"cms_{year}_dx.zip");
        return File.Exists(path) ? Unpacked(path, year) : MadeUp(year);
    }

    private static byte[] Unpacked(string path, int year)
    {
        using var zip = ZipFile.OpenRead(path);
        using var content = zip.Entries.Single(entry => entry.Name == $"icd10cm_order_{year}.txt").Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[] MadeUp(int year)
    {
        var lines = new StringBuilder();
        var number = 0;
        for (var category = 0; category < 2600; category++)
        {
            var heading = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (category / 100))}{category % 100:00}");
            for (var code = -1; code < 37; code++)
            {
                var name = code < 0 ? heading : string.Create(CultureInfo.InvariantCulture, $"{heading}{code:00}");
                var title = string.Join(' ', Enumerable.Range(0, 7).Select(i => Words[(category + (code * (i + 3)) + 99) % Words.Length])) + (code % 50 == year % 50 ? " changed" : "");
                lines.Append(CultureInfo.InvariantCulture, $"{++number % 100_000:00000} {name,-7} {(code < 0 ? 0 : 1)} {"Made up",-60} {title}\r\n");
            }
        }

        return Encoding.ASCII.GetBytes(lines.ToString());
    }
}
