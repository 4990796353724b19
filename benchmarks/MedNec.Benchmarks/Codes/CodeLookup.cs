using BenchmarkDotNet.Attributes;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Testing;

namespace MedNec.Benchmarks.Codes;

/// <summary>
/// A code judged, words searched, a set loaded: over the releases of the shared data where they are, else over as many
/// codes made up by rule, so that the promise is measured everywhere.
/// </summary>
[MemoryDiagnoser]
public class CodeLookup
{
    private const int Lookups = 1000;

    private static readonly DateOnly On = new(2026, 8, 20);

    private IReadOnlyDictionary<string, byte[]> parts = new Dictionary<string, byte[]>();
    private CodeSets sets = CodeSets.Starter;
    private string[] asked = [];

    internal static IEnumerable<Promise> Promises =>
    [
        new("1,000 codes judged (1 µs each)", "CodeLookup.JudgeThousand", 1),
        new("search for low back pain", "CodeLookup.SearchWords", 3),
        new("search with a slip in a word", "CodeLookup.SearchWithSlip", 3),
        new("search while the first letters are typed", "CodeLookup.SearchBegun", 3),
        new("a set opened and asked for the first time", "CodeLookup.Load", 20),
    ];

    [GlobalSetup]
    public void Import()
    {
        var import = new CodeImport(_ => null);
        for (var year = 2016; year <= 2026; year++)
        {
            using var content = new MemoryStream(ReleaseFile.Of(year, Repository.SharedData));
            import.Add(PublisherFileKind.DiagnosisOrder, $"icd10cm_order_{year}.txt", content);
        }

        parts = import.Parts();
        sets = CodeSets.Of(part => parts.GetValueOrDefault(part));
        asked = [.. sets.Search("pain", On, Lookups).Concat(sets.Search("disease", On, Lookups)).Select(match => match.Code).Take(Lookups)];
        asked = [.. Enumerable.Range(0, Lookups).Select(i => asked[i % asked.Length])];
    }

    [Benchmark]
    public int JudgeThousand()
    {
        var billable = 0;
        foreach (var code in asked)
        {
            billable += sets.Judge(code, On, CodeSystems.Icd10Cm).Status == CodeStatus.Billable ? 1 : 0;
        }

        return billable;
    }

    [Benchmark]
    public int SearchWords() => sets.Search("low back pain", On).Count;

    [Benchmark]
    public int SearchWithSlip() => sets.Search("obstuctive slep apnea", On).Count;

    [Benchmark]
    public int SearchBegun() => sets.Search("di", On).Count;

    [Benchmark]
    public CodeStatus Load() => CodeSets.Of(part => parts.GetValueOrDefault(part)).Judge("G47.33", On).Status;
}
