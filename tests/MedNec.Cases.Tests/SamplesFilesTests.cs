using MedNec.Cases.SampleCases;
using MedNec.Engine.Letters;
using Sample = MedNec.Testing.Sample;

namespace MedNec.Cases.Tests;

/// <summary>Every sample is whole: a brief that opens, the documents it names and no others, files small enough to read.</summary>
public sealed class SamplesFilesTests
{
    private const int LargestFile = 60_000;

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_brief_opens(Sample sample) => SamplesFolder.BriefOf(sample).Items.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_documents_named_are_the_documents_there(Sample sample)
    {
        var named = SamplesFolder.BriefOf(sample).Documents.Select(document => document.File!);
        var there = Directory.Exists(sample.PathTo("documents"))
            ? Directory.EnumerateFiles(sample.PathTo("documents")).Select(file => "documents/" + Path.GetFileName(file))
            : [];

        there.Order(StringComparer.Ordinal).ShouldBe(named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_document_is_about_this_patient(Sample sample)
    {
        var brief = SamplesFolder.BriefOf(sample);

        foreach (var document in brief.Documents)
        {
            File.ReadAllText(sample.PathTo(document.File!)).ShouldContain(brief.Patient!.Name!, customMessage: document.File);
        }
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Every_file_is_small_enough_to_read(Sample sample) =>
        sample.Sources.Where(file => new FileInfo(file).Length > LargestFile).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_board_tells_the_same_story_as_the_brief(Sample sample)
    {
        var (board, brief) = (SamplesFolder.BoardOf(sample), SamplesFolder.BriefOf(sample));
        SampleJson.Read(File.ReadAllBytes(sample.PathTo("case.json")), sample.Name).Title.ShouldNotBeEmpty();

        board["id"]!.GetValue<string>().ShouldBe(sample.Name);
        // An appeal and an answer to the payer are new letters: the board remembers the signature of the first.
        if (brief.Purpose is not (Purpose.Appeal or Purpose.InformationRequest))
        {
            board["signature"]?["on"]?.GetValue<string>().ShouldBe(brief.Signature?.On?.Text);
            board["signature"]?["by"]?.GetValue<string>().ShouldBe(brief.Signature?.By);
        }
    }
}
