using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using MedNec.Testing;

namespace MedNec.Benchmarks.Letters;

/// <summary>
/// <c>mednec check DIR</c> over 1,000 letters, a process from its start to its end: each letter in a folder of its own with
/// its brief and the patient's FHIR chart, made from the samples under other names.
/// </summary>
public class FolderOfLetters
{
    private const int Letters = 1000;

    private string folder = "";

    // 100 letters a second.
    internal static IEnumerable<Promise> Promises => [new("mednec check on a folder of 1,000 letters with their charts", "FolderOfLetters.Check", Letters * 10)];

    [GlobalSetup]
    public void Write()
    {
        folder = Directory.CreateTempSubdirectory("mednec-letters-").FullName;
        Generate(folder, Letters);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public int Check()
    {
        using var process = Process.Start(new ProcessStartInfo(Repository.PathTo("mednec"), ["check", folder, "--today", "2026-11-21", "--format", "json"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var reading = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var letters = JsonNode.Parse(said)!["summary"]!["letters"]!.GetValue<int>();
        return letters == Letters ? letters : throw new InvalidOperationException($"mednec read {letters} letters of {Letters}: {reading.Result}");
    }

    /// <summary>Writes <paramref name="count"/> letters, each of its own patient.</summary>
    internal static void Generate(string folder, int count)
    {
        var samples = Samples.All.Where(sample => File.Exists(sample.PathTo("expected/letter.md")) && File.Exists(sample.PathTo("chart.fhir.json"))).Select(Story.Of).ToList();
        for (var i = 0; i < count; i++)
        {
            var (brief, chart, letter) = samples[i % samples.Count].For(i / samples.Count);
            var into = Directory.CreateDirectory(Path.Combine(folder, i.ToString("0000", CultureInfo.InvariantCulture))).FullName;
            File.WriteAllText(Path.Combine(into, "brief.json"), brief);
            File.WriteAllText(Path.Combine(into, "chart.fhir.json"), chart);
            File.WriteAllText(Path.Combine(into, "letter.md"), letter);
        }
    }

    private sealed record Story(string Family, string Brief, string Chart, string Letter)
    {
        public static Story Of(Sample sample)
        {
            var brief = JsonNode.Parse(File.ReadAllText(sample.PathTo("brief.json")), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true })!.AsObject();
            foreach (var document in brief["documents"]?.AsArray() ?? [])
            {
                // The documents themselves are not read by a review; their kinds and dates stay.
                document!.AsObject().Remove("file");
            }

            var chart = File.ReadAllText(sample.PathTo("chart.fhir.json"));
            var patient = JsonNode.Parse(chart)!["entry"]!.AsArray().Select(entry => entry!["resource"]!).First(resource => resource["resourceType"]!.GetValue<string>() == "Patient");
            return new Story(patient["name"]![0]!["family"]!.GetValue<string>(), brief.ToJsonString(), chart, File.ReadAllText(sample.PathTo("expected/letter.md")));
        }

        // The same story of a patient of another name: Ortega, Ortegab, Ortegac.
        public (string Brief, string Chart, string Letter) For(int turn)
        {
            var other = turn == 0 ? Family : $"{Family}{(char)('a' + (turn / 26))}{(char)('a' + (turn % 26))}";
            return (Brief.Replace(Family, other, StringComparison.Ordinal), Chart.Replace(Family, other, StringComparison.Ordinal), Letter.Replace(Family, other, StringComparison.Ordinal));
        }
    }
}
