using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Quality.Tests.Clean;

namespace MedNec.Quality.Tests.Planting;

/// <summary>What a hand does to a letter: adds a sentence, takes one out, writes one word for another.</summary>
internal static class Edits
{
    private static readonly string[] Arguments = [SectionIds.Status, SectionIds.Diagnosis, SectionIds.Request, SectionIds.Body, SectionIds.Opening];

    extension(CleanLetter clean)
    {
        /// <summary>With one more sentence at the end of one of its parts.</summary>
        public CleanLetter Saying(string sentence)
        {
            var at = Arguments.First(id => clean.Letter.Find(id) is not null);
            return clean.Editing(section => section.Id == at ? section with { Statements = [.. section.Statements, new Statement { Text = sentence, Role = Role.Argument, Facts = FactLinker.Link(sentence, BriefFacts.Of(clean.Brief), clean.Brief), Layout = Layout.Paragraph, Author = Author.Clinician }] } : section);
        }

        /// <summary>With other words in place of some, wherever they stand.</summary>
        public CleanLetter Replacing(string words, string by) =>
            clean.Editing(section => section with { Statements = [.. section.Statements.Select(statement => statement with { Text = statement.Text.Replace(words, by, StringComparison.OrdinalIgnoreCase) })] });

        /// <summary>Without the sentences and lines that hold these words.</summary>
        public CleanLetter Without(string words) => clean.Without(statement => statement.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

        /// <summary>Without the sentences and lines that are so.</summary>
        public CleanLetter Without(Func<Statement, bool> so) =>
            clean.Editing(section => section with { Statements = [.. section.Statements.Where(statement => !so(statement))] });

        /// <summary>Without a whole part.</summary>
        public CleanLetter WithoutPart(string id) => clean with { Letter = clean.Letter with { Sections = [.. clean.Letter.Sections.Where(section => section.Id != id)] } };

        /// <summary>With another brief.</summary>
        public CleanLetter Knowing(Func<Brief, Brief> other) => clean with { Brief = other(clean.Brief) };

        /// <summary>Written anew from another brief, in the same hand.</summary>
        public CleanLetter Rewritten(Func<Brief, Brief> other) => CleanLetter.Of(clean.Number, other(clean.Brief));

        /// <summary>Whether these words stand in the letter.</summary>
        public bool Has(string words) => clean.Letter.Statements.Any(statement => statement.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

        /// <summary>The item asked for.</summary>
        public RequestedItem Item => clean.Brief.Items[0];

        private CleanLetter Editing(Func<Section, Section> edit) => clean with { Letter = clean.Letter with { Sections = [.. clean.Letter.Sections.Select(edit)] } };
    }
}
