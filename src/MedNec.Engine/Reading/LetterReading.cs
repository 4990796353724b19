using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>A letter as the checks see it: its statements with their places, and what was read in them, each thing read once for all checks.</summary>
public sealed class LetterReading
{
    /// <summary>Reads <paramref name="letter"/> against <paramref name="brief"/>.</summary>
    public LetterReading(Letter letter, Brief brief)
    {
        Letter = letter;
        Facts = BriefFacts.Of(brief);
        Statements = [.. letter.Sections.SelectMany(section => section.Statements.Select((statement, i) => new PlacedStatement(section.Id, i, statement)))];
    }

    /// <summary>The letter.</summary>
    public Letter Letter { get; }

    /// <summary>The facts of the brief and its charts.</summary>
    public BriefFacts Facts { get; }

    /// <summary>All statements, in order.</summary>
    public IReadOnlyList<PlacedStatement> Statements { get; }

    /// <summary>The statements of one section.</summary>
    public IEnumerable<PlacedStatement> In(string sectionId) => Statements.Where(statement => statement.Section == sectionId);
}

/// <summary>A statement and its place in the letter.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Index">Its index in the section, from 0.</param>
/// <param name="Statement">The statement.</param>
public sealed record PlacedStatement(string Section, int Index, Statement Statement)
{
    /// <summary>The words.</summary>
    public string Text => Statement.Text;

    /// <summary>The place of the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public Place At(int start, int end) => new(Section, Index, start, end, Text[start..end]);

    /// <summary>The place of the whole statement.</summary>
    public Place Whole => At(0, Text.Length);
}
