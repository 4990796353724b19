using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Turns text that a person wrote into a letter: sections by their headings, statements, and the facts each stands on.</summary>
public static class LetterReader
{
    /// <summary>Reads <paramref name="written"/> as a letter for <paramref name="brief"/>.</summary>
    public static Letter Read(WrittenLetter written, Brief brief) => new()
    {
        Purpose = brief.Purpose,
        Title = "Letter of medical necessity",
        Sections =
        [
            new Section
            {
                Id = SectionIds.Body,
                Statements = [.. written.Blocks.Select(block => new Statement { Text = block.Text, Role = Role.Courtesy, Author = Author.File })],
            },
        ],
    };
}
