using System.Text.Json;
using BenchmarkDotNet.Attributes;
using MedNec.Engine.Charts;
using MedNec.Fhir;

namespace MedNec.Benchmarks.Charts;

/// <summary>A chart from a 3.5 MB bundle, beside the time System.Text.Json needs merely to parse it.</summary>
[MemoryDiagnoser]
public class ChartReading
{
    private readonly FhirChartReader reader = new();
    private byte[] bytes = [];

    internal static IEnumerable<Promise> Promises =>
        [new("chart from a 3.5 MB bundle, against parsing its JSON", "ChartReading.ReadChart", 3, "ChartReading.ParseJson")];

    [GlobalSetup]
    public void Load() => bytes = LargeBundle.Bytes();

    [Benchmark(Baseline = true)]
    public int ParseJson()
    {
        using var json = JsonDocument.Parse(bytes);
        return (int)json.RootElement.ValueKind;
    }

    [Benchmark]
    public Chart ReadChart() => reader.Read(bytes, "chart.fhir.json");
}
