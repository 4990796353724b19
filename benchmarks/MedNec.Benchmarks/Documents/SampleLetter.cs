using MedNec.Cases.Briefs;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Benchmarks.Documents;

/// <summary>The letter that the engine composes for a sample of this project.</summary>
internal static class SampleLetter
{
    public static Letter Compose(string sample) =>
        Composer.Standard.Compose(new OpenBrief(new FhirChartReader()).Run(new Folder(Repository.PathTo("samples", sample)), "brief.json", new DateOnly(2026, 11, 20)));

    private sealed class Folder(string root) : IBriefFolder
    {
        public byte[] Read(string path, string? place) => File.ReadAllBytes(Path.Combine(root, path));

        public bool Has(string path, string? place) => File.Exists(Path.Combine(root, path));
    }
}
