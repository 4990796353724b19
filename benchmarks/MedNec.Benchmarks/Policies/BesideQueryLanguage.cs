using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Benchmarks.Policies;

/// <summary>
/// One device on one chart, from the chart's resources to the answers: our cms/l33800, and beside it the compiled library (CQL as
/// ELM) of the published questionnaire package for the same device, on the engine its authors run it on. The chart has 19
/// resources and is of the shared test data. We read the chart's bytes each time; the engine is given it parsed.
/// </summary>
[MemoryDiagnoser]
public class BesideQueryLanguage
{
    private byte[] chart = [];
    private Policy policy = null!;
    private Process engine = null!;

    internal static IEnumerable<Promise> Promises => [new("cms/l33800 on a chart, beside the compiled library of the same device", "BesideQueryLanguage.OurPolicy", 1, "BesideQueryLanguage.CompiledLibrary")];

    [GlobalSetup]
    public void Open()
    {
        var folder = Path.Combine(Repository.SharedData ?? throw new InvalidOperationException(Repository.NoSharedData), "fhir", "dtr-respiratory-assist-device");
        chart = File.ReadAllBytes(Path.Combine(folder, "pat015_bundle.json"));
        policy = PolicyShelf.Shipped.Find("cms/l33800", A.Today)!;
        engine = Process.Start(new ProcessStartInfo("node", [Repository.PathTo("benchmarks", "peers", "cql", "run.mjs"), folder]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }

    [GlobalCleanup]
    public void End()
    {
        engine.StandardInput.Close();
        engine.WaitForExit();
        engine.Dispose();
    }

    [Benchmark(Baseline = true)]
    public CoverageVerdict OurPolicy() => CoveragePolicy.Judge(policy, new Brief
    {
        Purpose = Purpose.PriorAuthorization,
        Today = A.Today,
        Items = [new RequestedItem { System = "HCPCS", Code = "E0470" }],
        Chart = new FhirChartReader().Read(chart, "chart"),
    });

    [Benchmark]
    public string CompiledLibrary()
    {
        engine.StandardInput.WriteLine();
        return engine.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The peer ended: run npm ci in benchmarks/peers/cql.");
    }
}
