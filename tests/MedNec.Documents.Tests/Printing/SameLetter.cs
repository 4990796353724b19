using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Tests.Printing;

/// <summary>Compares a letter with what is read back from a file of it.</summary>
internal static class SameLetter
{
    /// <summary>The texts a letter must give back, in order: each paragraph, line, field, item and heading.</summary>
    public static IReadOnlyList<string> Texts(Letter letter)
    {
        var texts = new List<string>();
        var titled = false;
        foreach (var section in letter.Sections)
        {
            // The subject line is the title; without one the letter's own title stands there.
            if (!titled && section.Id is not (SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient) && (titled = true)
                && letter.Find(SectionIds.Reference)?.Statements[0].Text.StartsWith("Re: ", StringComparison.Ordinal) != true)
            {
                texts.Add(letter.Title);
            }

            if (section.Heading is { } heading)
            {
                texts.Add(heading);
            }

            foreach (var statement in section.Statements)
            {
                if (statement.Layout == Layout.Sentence && texts.Count > 0)
                {
                    texts[^1] += " " + statement.Text;
                }
                else
                {
                    texts.Add(statement.Text);
                }
            }
        }

        return texts;
    }

    public static void ShouldComeBack(this Letter letter, string extension)
    {
        var read = new LetterFileReader().Read(new LetterPrinter().Print(letter, extension), $"letter{extension}");
        var texts = read.Blocks.Select(block => block.Text).ToList();
        foreach (var (expected, got) in Texts(letter).Zip(texts))
        {
            got.ShouldBe(expected, $"in {extension}");
        }

        texts.Count.ShouldBe(Texts(letter).Count, $"in {extension}");
    }

    public static IEnumerable<string> Of(this WrittenLetter letter, WrittenBlockKind kind) => letter.Blocks.Where(block => block.Kind == kind).Select(block => block.Text);
}
