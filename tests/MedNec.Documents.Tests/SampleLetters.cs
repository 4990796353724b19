using MedNec.Cases.Briefs;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Documents.Tests;

/// <summary>The letters that the engine composes for the samples of this project.</summary>
internal static class SampleLetters
{
    /// <summary>The samples' names.</summary>
    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Repository.PathTo("samples")).Where(folder => File.Exists(Path.Combine(folder, "brief.json"))).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>A sample's brief.</summary>
    public static Brief Brief(string sample) =>
        new OpenBrief(new FhirChartReader()).Run(new Folder(Repository.PathTo("samples", sample)), "brief.json", new DateOnly(2026, 11, 20));

    /// <summary>A sample's letter.</summary>
    public static Letter Letter(string sample) => Composer.Standard.Compose(Brief(sample));

    private sealed class Folder(string path) : IBriefFolder
    {
        public byte[] Read(string file, string? place) => File.ReadAllBytes(Path.Combine(path, file));

        public bool Has(string file, string? place) => File.Exists(Path.Combine(path, file));
    }
}
