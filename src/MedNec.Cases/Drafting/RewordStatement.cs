using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Cases.Drafting;

/// <summary>Reads words that a person wrote in place of a statement, or as a new one.</summary>
public static class RewordStatement
{
    /// <summary>The statements that <paramref name="text"/> becomes: one for each sentence, linked to the facts that its numbers, dates and names match.</summary>
    /// <param name="before">The statement whose words were changed; null for new words.</param>
    /// <param name="text">The words.</param>
    /// <param name="layout">How they are set: a line or field is one statement, however many full stops it has.</param>
    /// <param name="brief">What they are compared with.</param>
    public static IReadOnlyList<Statement> Run(Statement? before, string text, Layout layout, Brief brief)
    {
        var old = before ?? new Statement { Text = "", Role = layout is Layout.Line or Layout.Field ? Role.Courtesy : Role.Argument, Layout = layout };
        var alone = new Letter { Purpose = brief.Purpose, Title = "", Sections = [new Section { Id = SectionIds.Body, Statements = [old] }] };
        var read = Rewording.Apply(alone, SectionIds.Body, 0, text, brief).Statements.ToList();
        if (layout is not (Layout.Line or Layout.Field) || read.Count == 0)
        {
            return read;
        }

        // A wrong birth date is still meant as a fact: it keeps its role, and stands on nothing.
        var facts = read.SelectMany(statement => statement.Facts).Distinct(StringComparer.Ordinal).ToList();
        return [read[0] with { Text = text, Facts = facts, Role = facts.Count == 0 ? old.Role : Role.Fact }];
    }
}
