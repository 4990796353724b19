using MedNec.Cases.Briefs;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Quality.Tests;

/// <summary>Opens the briefs of the samples.</summary>
internal static class SampleBriefs
{
    /// <summary>The sample's brief with its chart, judged on the samples' day.</summary>
    public static Brief Open(Sample sample) => new OpenBrief(new FhirChartReader()).Run(new Folder(sample), "brief.json", Samples.Today);

    private sealed class Folder(Sample sample) : IBriefFolder
    {
        public byte[] Read(string path, string? place) => File.ReadAllBytes(sample.PathTo(path));

        public bool Has(string path, string? place) => File.Exists(sample.PathTo(path));
    }
}
