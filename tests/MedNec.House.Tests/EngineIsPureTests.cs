using System.Diagnostics;
using MedNec.Testing;

namespace MedNec.House.Tests;

/// <summary>The build refuses files, clocks, chance and the network in the engine. Here the guard is shown to bite.</summary>
public sealed class EngineIsPureTests
{
    [Fact]
    public async Task A_planted_clock_file_die_and_call_stop_the_build()
    {
        var output = await Build(Repository.PathTo("tests", "MedNec.House.Tests", "Planted", "ClockInTheEngine"));

        foreach (var line in new[] { "Offences.cs(7", "Offences.cs(10", "Offences.cs(13", "Offences.cs(16" })
        {
            output.ShouldContain(text => text.Contains(line, StringComparison.Ordinal) && text.Contains("RS0030", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void The_engine_project_carries_the_guard()
    {
        var project = File.ReadAllText(Repository.PathTo("src", "MedNec.Engine", "MedNec.Engine.csproj"));
        project.ShouldContain("Microsoft.CodeAnalysis.BannedApiAnalyzers");
        project.ShouldContain("<AdditionalFiles Include=\"BannedSymbols.txt\" />");
    }

    private static async Task<string[]> Build(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", folder, "-c", "Release", "-v", "q", "--nologo", "-nodeReuse:false"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var build = Process.Start(start)!;
        var text = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        return text.Split('\n');
    }
}
