using System.Globalization;
using BenchmarkDotNet.Reports;

namespace MedNec.Benchmarks;

/// <summary>Says at the end of a run which promises were held: what, measured, limit, held or not. Medians are judged: a neighbour's load spoils a mean.</summary>
internal static class PromiseTable
{
    /// <summary>Prints the table for the benchmarks that ran; false when a promise was broken.</summary>
    public static bool Print(IEnumerable<Promise> promises, IEnumerable<Summary> summaries)
    {
        var medians = Medians(summaries);
        var allHeld = true;
        Console.WriteLine();
        Console.WriteLine("| what | measured | limit | |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var promise in promises)
        {
            if (!medians.TryGetValue(promise.Benchmark, out var median))
            {
                continue;
            }

            var held = Line(promise, median, promise.ComparedWith is { } other && medians.TryGetValue(other, out var basis) ? basis : null);
            allHeld &= held;
        }

        return allHeld;
    }

    private static bool Line(Promise promise, double median, double? other)
    {
        var measured = other is { } divisor ? median / divisor : median;
        var held = measured <= promise.Limit;
        var figures = other is { } compared
            ? string.Create(CultureInfo.InvariantCulture, $"{median:0.0} ms, {measured:0.00} × {compared:0.0} ms | {promise.Limit:0.##} ×")
            : string.Create(CultureInfo.InvariantCulture, $"{median:0.00} ms | {promise.Limit:0.##} ms");
        Console.WriteLine($"| {promise.What} | {figures} | {(held ? "held" : "NOT HELD")} |");
        return held;
    }

    private static Dictionary<string, double> Medians(IEnumerable<Summary> summaries)
    {
        var medians = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var report in summaries.SelectMany(summary => summary.Reports))
        {
            if (report.ResultStatistics is { } statistics)
            {
                var target = report.BenchmarkCase.Descriptor;
                medians[$"{target.Type.Name}.{target.WorkloadMethod.Name}"] = statistics.Median / 1_000_000;
            }
        }

        return medians;
    }
}
