using System.Diagnostics;
using System.Globalization;
using System.Text;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Tests.Codes;

/// <summary>Eleven years of ICD-10-CM at once. The years that are not at hand are made from those that are, with some codes and titles changed.</summary>
public sealed class ElevenReleasesTests(ITestOutputHelper output)
{
    private const long Most = 60_000_000;

    [Fact]
    public void Eleven_yearly_releases_take_less_than_60_MB_and_load_in_milliseconds()
    {
        Releases.Folder();
        var parts = Eleven();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var copies = parts.ToDictionary(part => part.Key, part => part.Value.ToArray());
        var watch = Stopwatch.StartNew();
        var sets = CodeSets.Of(part => copies.GetValueOrDefault(part));
        var judged = sets.Judge("G47.33", new DateOnly(2026, 8, 20));
        var load = watch.Elapsed;
        watch.Restart();
        var found = sets.Search("low back pain", new DateOnly(2026, 8, 20));
        var search = watch.Elapsed;
        var taken = GC.GetTotalMemory(forceFullCollection: true) - before;

        judged.Status.ShouldBe(CodeStatus.Billable);
        found[0].Code.ShouldBe("M54.50");
        foreach (var typed in new[] { "di", "dis", "fracture", "initial encounter", "pain" })
        {
            sets.Search(typed, new DateOnly(2026, 8, 20), 20).ShouldBe(sets.Search(typed, new DateOnly(2026, 8, 20), 20_000).Take(20), typed);
        }

        sets.Releases("ICD-10-CM").Count.ShouldBe(11);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"11 releases: {taken / 1e6:0.0} MB with the search index; first lookup {load.TotalMilliseconds:0.0} ms, first search {search.TotalMilliseconds:0.0} ms"));
        taken.ShouldBeLessThan(Most);
        load.ShouldBeLessThan(TimeSpan.FromMilliseconds(500));
        GC.KeepAlive(sets);
    }

    private static IReadOnlyDictionary<string, byte[]> Eleven()
    {
        var import = new CodeImport(_ => null);
        for (var year = 2016; year <= 2026; year++)
        {
            var near = Releases.Years.MinBy(real => Math.Abs(real - year));
            var text = Encoding.ASCII.GetString(Releases.OrderFile(near));
            if (near != year)
            {
                // About one line in three hundred gone, one title in a hundred reworded: as much as a year brings.
                text = string.Concat(text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                    .Where((_, i) => (i + year) % 300 != 0)
                    .Select((line, i) => (i + year) % 100 == 0 ? $"{line} {year}\r\n" : line + "\r\n"));
            }

            using var content = new MemoryStream(Encoding.ASCII.GetBytes(text));
            import.Add(PublisherFileKind.DiagnosisOrder, $"icd10cm_order_{year}.txt", content);
        }

        return import.Parts();
    }
}
