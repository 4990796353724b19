using System.IO.Compression;
using MedNec.Engine.Codes;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Codes;

/// <summary>The releases of the shared data, read here a second time and as plainly as can be: line by line into dictionaries. What the product says is compared with this.</summary>
internal static class Releases
{
    public static readonly int[] Years = [2021, 2022, 2024, 2025, 2026];

    private static readonly Lazy<Dictionary<int, Dictionary<string, (bool IsBillable, string Title)>>> Naive = new(() => Years.ToDictionary(year => year, year => Read(OrderFile(year))));

    private static readonly Lazy<byte[]> ImportedSet = new(() =>
    {
        var import = new CodeImport(_ => null);
        foreach (var year in Years)
        {
            using var content = new MemoryStream(OrderFile(year));
            import.Add(PublisherFileKind.DiagnosisOrder, $"icd10cm_order_{year}.txt", content);
        }

        return import.Parts()[CodeParts.Diagnoses];
    });

    public static Dictionary<int, Dictionary<string, (bool IsBillable, string Title)>> ByYear => Naive.Value;

    private static readonly Lazy<string[]> Distinct = new(() => [.. Naive.Value.Values.SelectMany(release => release.Keys).Distinct()]);

    /// <summary>Every code and heading of any release.</summary>
    public static IReadOnlyList<string> All => Distinct.Value;

    public static byte[] Imported => ImportedSet.Value;

    public static CodeSets Sets { get; } = CodeSets.Of(part => part == CodeParts.Diagnoses ? Imported : null);

    /// <summary>The folder of the releases; the test is skipped where it is absent.</summary>
    public static string Folder()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        return Path.Combine(Repository.SharedData!, "icd10cm");
    }

    public static byte[] OrderFile(int year)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Folder(), "releases", $"cms_{year}_dx.zip"));
        using var content = zip.Entries.Single(entry => entry.Name == $"icd10cm_order_{year}.txt").Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    private static Dictionary<string, (bool IsBillable, string Title)> Read(byte[] file)
    {
        var codes = new Dictionary<string, (bool, string)>(StringComparer.Ordinal);
        foreach (var line in System.Text.Encoding.ASCII.GetString(file).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var code = line.Substring(6, 7).Trim();
            codes.Add(code.Length > 3 ? code[..3] + "." + code[3..] : code, (line[14] == '1', line[77..].Trim()));
        }

        return codes;
    }
}
