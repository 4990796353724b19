using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using MedNec.Testing;

namespace MedNec.Benchmarks.Letters;

/// <summary><c>mednec check</c> as a script calls it: a process from its start to its end. Beside it the least a .NET process takes.</summary>
public class WholeProcess
{
    internal static IEnumerable<Promise> Promises => [new("mednec check on a sample, whole process", "WholeProcess.Check", 500)];

    [Benchmark(Baseline = true)]
    public int Version() => Run("--version");

    [Benchmark]
    public int Check() => Run("check", Repository.PathTo("samples", "04-cpap-medicare", "brief.json"), "--format", "json", "--today", "2026-11-21");

    private static int Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.PathTo("artifacts", "mednec", "mednec.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 ? 0 : throw new InvalidOperationException($"mednec ended with {process.ExitCode}: build it first with ./mednec --version");
    }
}
