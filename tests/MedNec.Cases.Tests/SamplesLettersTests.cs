using System.Text;
using MedNec.Documents;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Cases.Tests;

/// <summary>
/// The letter and findings of each sample, kept under <c>expected/</c> as text that a clinician can read. After a wanted
/// change, run the tests once with <c>MEDNEC_WRITE_GOLDENS=1</c> and read what changed before it is committed.
/// </summary>
public sealed class SamplesLettersTests
{
    private const string SignatureMissing = "LMN-SIG-001";

    private static readonly string[] InTrouble = ["17-pasted-migraine-letter", "18-missing-trial-date", "19-hsa-stress-massage"];

    /// <summary>The samples whose briefs want nothing but perhaps a signature.</summary>
    public static TheoryData<Sample> Complete => [.. Samples.All.Where(sample => !InTrouble.Skip(1).Contains(sample.Name))];

    /// <summary>The samples to which somebody has already written a letter.</summary>
    public static TheoryData<Sample> WithLetter => [.. Samples.All.Where(sample => File.Exists(sample.PathTo("letter.md")))];

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void The_letter_is_as_expected(Sample sample)
    {
        var letter = Composer.Standard.Compose(SamplesChartsTests.Open(sample));

        IsAsExpected(sample, "letter.md", Encoding.UTF8.GetString(new LetterPrinter().Print(letter, ".md")));
    }

    [Theory]
    [MemberData(nameof(SamplesFolder.All), MemberType = typeof(SamplesFolder))]
    public void Its_findings_are_as_expected(Sample sample)
    {
        var brief = SamplesChartsTests.Open(sample);
        var letter = Composer.Standard.Compose(brief);

        IsAsExpected(sample, "findings.txt", Findings(letter, brief));
    }

    [Theory]
    [MemberData(nameof(WithLetter))]
    public void The_findings_of_a_letter_written_by_hand_are_as_expected(Sample sample)
    {
        var brief = SamplesChartsTests.Open(sample);

        IsAsExpected(sample, "findings-of-written-letter.txt", Findings(Written(sample, brief), brief));
    }

    [Theory]
    [MemberData(nameof(Complete))]
    public void A_complete_brief_leaves_no_gap_and_nothing_blocks_but_the_signature(Sample sample)
    {
        var brief = SamplesChartsTests.Open(sample);
        var letter = Composer.Standard.Compose(brief);

        letter.Gaps.Select(gap => gap.Needs).ShouldBeEmpty();
        Reviewer.Standard.Review(letter, brief).Findings
            .Where(finding => finding.Severity == Severity.Blocker && !(finding.Id == SignatureMissing && brief.Signature is null))
            .Select(finding => $"{finding.Id} {finding.Message}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_pasted_letter_is_stopped_for_its_birth_date()
    {
        var sample = Samples.All.Single(sample => sample.Name == InTrouble[0]);
        var brief = SamplesChartsTests.Open(sample);

        var blockers = Reviewer.Standard.Review(Written(sample, brief), brief).Findings.Where(finding => finding.Severity == Severity.Blocker).ToList();

        blockers.ShouldContain(finding => finding.Id == "LMN-PAT-003" && finding.Where!.Quote.Contains("1958", StringComparison.Ordinal));
    }

    [Fact]
    public void The_treatment_without_its_date_leaves_a_gap()
    {
        var letter = Composer.Standard.Compose(SamplesChartsTests.Open(Samples.All.Single(sample => sample.Name == InTrouble[1])));

        letter.Gaps.ShouldHaveSingleItem().Field.ShouldBe("trials[1].start");
    }

    private static Letter Written(Sample sample, Brief brief) =>
        LetterReader.Read(new LetterFileReader().Read(File.ReadAllBytes(sample.PathTo("letter.md")), "letter.md"), brief);

    // Without the count of checks that ran: a new check that finds nothing should change no sample.
    private static string Findings(Letter letter, Brief brief)
    {
        var review = Reviewer.Standard.Review(letter, brief);
        var text = FindingsText.Of(review, letter).TrimEnd();
        return text[..text.LastIndexOf(';')] + "\n";
    }

    private static void IsAsExpected(Sample sample, string file, string text)
    {
        var path = sample.PathTo($"expected/{file}");
        if (Environment.GetEnvironmentVariable("MEDNEC_WRITE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
