using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>The first sentences of a letter's argument: what stands behind the salutation.</summary>
public static class Opening
{
    /// <summary>The first <paramref name="count"/> sentences of the body.</summary>
    public static IReadOnlyList<PlacedStatement> Sentences(LetterReading letter, int count)
    {
        var salutation = letter.Statements.ToList().FindIndex(statement => statement.Section == SectionIds.Salutation || IsSalutation(statement.Text));
        return [.. letter.Statements.Skip(salutation + 1).Where(IsArgument).Take(count)];
    }

    private static bool IsSalutation(string text) =>
        text.Length < 80 && (text.StartsWith("Dear ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("To whom it may concern", StringComparison.OrdinalIgnoreCase));

    private static bool IsArgument(PlacedStatement statement) =>
        statement.Statement.Layout is Layout.Sentence or Layout.Paragraph or Layout.Bullet
        && statement.Section is not (SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient or SectionIds.Reference or SectionIds.Salutation or SectionIds.Signature or SectionIds.Enclosures);
}
