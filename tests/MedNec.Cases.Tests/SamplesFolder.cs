using System.Text.Json.Nodes;
using MedNec.Cases.Briefs;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>Gives the files of one sample to whoever opens its brief.</summary>
internal sealed class SamplesFolder(Sample sample) : IBriefFolder
{
    /// <summary>The samples, as xunit hands them to a test.</summary>
    public static TheoryData<Sample> All => [.. Samples.All];

    /// <summary>The sample's brief as written, without its chart.</summary>
    public static Brief BriefOf(Sample sample) => BriefText.Read(File.ReadAllBytes(sample.PathTo("brief.json")), sample.Name);

    /// <summary>The sample's place on the board.</summary>
    public static JsonObject BoardOf(Sample sample) => JsonNode.Parse(File.ReadAllText(sample.PathTo("case.json")))!.AsObject();

    public byte[] Read(string path, string? place) => File.ReadAllBytes(sample.PathTo(path));

    public bool Has(string path, string? place) => File.Exists(sample.PathTo(path));
}
