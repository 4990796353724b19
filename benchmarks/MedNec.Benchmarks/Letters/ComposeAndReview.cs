using BenchmarkDotNet.Attributes;
using MedNec.Cases.Briefs;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Store.Files;
using MedNec.Testing;

namespace MedNec.Benchmarks.Letters;

/// <summary>From a brief to a two-page letter and its findings, on one core.</summary>
[MemoryDiagnoser]
public class ComposeAndReview
{
    private Brief brief = null!;
    private Letter letter = null!;

    internal static IEnumerable<Promise> Promises => [new("compose and review a two-page letter, whole catalogue", "ComposeAndReview.Both", 10)];

    [GlobalSetup]
    public void Open()
    {
        brief = new OpenBrief(new FhirChartReader()).Run(new BriefFolder(Repository.PathTo("samples", "04-cpap-medicare")), "brief.json", new DateOnly(2026, 11, 21));
        letter = Composer.Standard.Compose(brief);
    }

    [Benchmark]
    public Letter Compose() => Composer.Standard.Compose(brief);

    [Benchmark]
    public Review Review() => Reviewer.Standard.Review(letter, brief);

    [Benchmark]
    public Review Both() => Reviewer.Standard.Review(Composer.Standard.Compose(brief), brief);
}
