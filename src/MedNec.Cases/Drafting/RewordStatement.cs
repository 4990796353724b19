using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Drafting;

/// <summary>Reads words that a person wrote in place of a statement, or as a new one.</summary>
public static class RewordStatement
{
    /// <summary>The statements that <paramref name="text"/> becomes: one for each sentence, linked to the facts that its numbers, dates and names match.</summary>
    public static IReadOnlyList<Statement> Run(Statement? before, string text, Brief brief)
    {
        var read = LetterReader.Read(new WrittenLetter([new WrittenBlock(WrittenBlockKind.Paragraph, text)]), brief).Statements.ToList();
        return
        [
            .. read.Select((statement, i) => statement with
            {
                Author = Author.Clinician,
                Slot = i == 0 ? before?.Slot : null,
                Role = statement.Facts.Count == 0 && before is { Role: Role.Courtesy } ? Role.Courtesy : statement.Role,
            }),
        ];
    }
}
