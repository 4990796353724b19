using MedNec.Documents.Tests.Printing;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests;

/// <summary>What the engine composed, printed, read back and understood again is the same letter.</summary>
public sealed class SampleLettersTests
{
    public static TheoryData<string> Samples => new(SampleLetters.Names);

    [Theory, MemberData(nameof(Samples))]
    public void Each_format_gives_every_block_back(string sample)
    {
        foreach (var extension in new LetterFileReader().Extensions.Where(extension => extension != ".pdf"))
        {
            SampleLetters.Letter(sample).ShouldComeBack(extension);
        }
    }

    [Theory, MemberData(nameof(Samples))]
    public void The_pdf_gives_every_word_back(string sample)
    {
        // In words: a paragraph that a page's end cuts exactly behind a sentence comes back as two.
        var letter = SampleLetters.Letter(sample);
        var read = new LetterFileReader().Read(new LetterPrinter().Print(letter, ".pdf"), "letter.pdf");
        foreach (var (expected, got) in Words(SameLetter.Texts(letter)).Zip(Words(read.Blocks.Select(block => block.Text))))
        {
            got.ShouldBe(expected);
        }

    }

    [Theory, MemberData(nameof(Samples))]
    public void Each_format_is_understood_as_the_same_sentences(string sample)
    {
        var brief = SampleLetters.Brief(sample);
        var letter = SampleLetters.Letter(sample);
        var inMarkdown = Sentences(letter, brief, ".md");
        foreach (var extension in new LetterFileReader().Extensions)
        {
            var sentences = Sentences(letter, brief, extension);
            foreach (var (expected, got) in inMarkdown.Zip(sentences))
            {
                got.ShouldBe(expected, $"in {extension}");
            }

            sentences.Count.ShouldBe(inMarkdown.Count, $"in {extension}");
        }
    }

    private static string[] Words(IEnumerable<string> texts) => string.Join(' ', texts).Split(' ');

    private static List<string> Sentences(Letter letter, Brief brief, string extension) =>
        [.. LetterReader.Read(new LetterFileReader().Read(new LetterPrinter().Print(letter, extension), "letter" + extension), brief)
            .Sections.SelectMany(section => section.Statements.Select(statement => $"{section.Id}: {statement.Text}"))];
}
