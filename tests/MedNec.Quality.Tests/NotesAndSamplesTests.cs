using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Language;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Store.Lists;
using MedNec.Testing;

namespace MedNec.Quality.Tests;

/// <summary>Spelling and abbreviations over real visit notes and over our samples: how often they cry wolf.</summary>
public sealed class NotesAndSamplesTests(ITestOutputHelper output)
{
    private static readonly Brief WithDictionary = A.Brief() with { Library = MachineLibrary.Starter };

    public static TheoryData<Sample> All => [.. Samples.All];

    [Fact]
    public void Spelling_says_little_of_notes_that_were_proofread()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        Assert.SkipWhen(WordList.Installed is null, "needs a dictionary: install wamerican");

        var (words, findings) = OverNotes(new WordsAreSpelledRight());

        Print("spelling", words, findings);
        // Two or three of them are misspelled indeed.
        findings.Count.ShouldBeLessThan(words / 2_000);
    }

    [Fact]
    public void Abbreviations_of_notes_are_found()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);

        var (words, findings) = OverNotes(new AbbreviationsAreExpanded());

        Print("abbreviations", words, findings);
        findings.Count.ShouldBeInRange(10, words / 1_000);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Neither_says_anything_of_a_sample_letter(Sample sample)
    {
        Assert.SkipWhen(WordList.Installed is null, "needs a dictionary: install wamerican");
        var brief = SampleBriefs.Open(sample) with { Library = MachineLibrary.Starter };
        var reading = new LetterReading(Composer.Standard.Compose(brief), brief);

        Said(new WordsAreSpelledRight(), reading, brief).Concat(Said(new AbbreviationsAreExpanded(), reading, brief)).ShouldBeEmpty();
    }

    private static IEnumerable<string> Said(ICheck check, LetterReading reading, Brief brief) => check.Run(reading, brief).Select(finding => $"{finding.Message} [{finding.Where?.Section}]");

    private static (int Words, List<Finding> Findings) OverNotes(ICheck check)
    {
        var findings = new List<Finding>();
        var words = 0;
        foreach (var note in ClinicalNotes.All)
        {
            var letter = LetterReader.Read(new WrittenLetter([.. note.Split('\n').Select(line => new WrittenBlock(WrittenBlockKind.Paragraph, line))]), WithDictionary);
            var reading = new LetterReading(letter, WithDictionary);
            words += reading.Words.Count;
            findings.AddRange(check.Run(reading, WithDictionary));
        }

        return (words, findings);
    }

    private void Print(string what, int words, List<Finding> findings)
    {
        output.WriteLine($"{what}: {ClinicalNotes.All.Count} notes, {words} words, {findings.Count} findings");
        foreach (var group in findings.GroupBy(finding => finding.Message).OrderByDescending(group => group.Count()).Take(60))
        {
            output.WriteLine($"{group.Count(),4} {group.Key}");
        }
    }
}
