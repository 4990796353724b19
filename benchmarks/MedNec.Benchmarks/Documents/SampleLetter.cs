using MedNec.Cases.Briefs;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Fhir;
using MedNec.Store.Files;
using MedNec.Testing;

namespace MedNec.Benchmarks.Documents;

/// <summary>The letter that the engine composes for a sample of this project.</summary>
internal static class SampleLetter
{
    public static Letter Compose(string sample) =>
        Composer.Standard.Compose(new OpenBrief(new FhirChartReader()).Run(new BriefFolder(Repository.PathTo("samples", sample)), "brief.json", new DateOnly(2026, 11, 20)));
}
