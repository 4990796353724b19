using System.Text.RegularExpressions;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>
/// Turns text that a person wrote into a letter: parts by their headings and by their place (letterhead, date, addressee,
/// "Re:", "Dear …", the paragraphs, "Sincerely"), sentences as statements, and to each the facts it stands on.
/// </summary>
public static partial class LetterReader
{
    /// <summary>Reads <paramref name="written"/> as a letter for <paramref name="brief"/>. No word is left out.</summary>
    public static Letter Read(WrittenLetter written, Brief brief)
    {
        var facts = BriefFacts.Of(brief);
        var parts = new PartsInOrder();
        var blocks = written.Blocks.Where(block => !string.IsNullOrWhiteSpace(block.Text)).ToList();
        var at = new Walk(blocks, brief);
        foreach (var block in blocks)
        {
            var text = block.Text.Trim();
            at.Step(block.Kind, text);
            if (at.IsHeading)
            {
                parts.Open(at.Part, text);
            }
            else
            {
                parts.Add(at.Part, Statements(at.Part, block.Kind, text, facts, brief));
            }
        }

        return Rewording.WithTrueFacts(new Letter { Purpose = brief.Purpose, Title = TitleOf(brief), Sections = parts.Sections }, facts);
    }

    private static string TitleOf(Brief brief) =>
        brief.Items is [var item, ..] ? $"Letter of medical necessity: {item.Label}" : "Letter of medical necessity";

    private static IEnumerable<Statement> Statements(string part, WrittenBlockKind kind, string text, BriefFacts facts, Brief brief)
    {
        // A line stands as it is ("Hana Lee, M.D. Sleep medicine"); sentences are told apart.
        IReadOnlyList<TextSpan> spans = kind is WrittenBlockKind.Line or WrittenBlockKind.Heading ? [new(0, text.Length)] : SentenceSplitter.Split(text);
        for (var i = 0; i < spans.Count; i++)
        {
            var words = spans[i].Of(text);
            var linked = FactLinker.Link(words, facts, brief);
            yield return new Statement
            {
                Text = words,
                Role = StatementRole.Of(part, words, linked.Count),
                Facts = linked,
                Layout = i > 0 ? Layout.Sentence : LayoutOf(part, kind, text),
                Author = Author.File,
            };
        }
    }

    private static Layout LayoutOf(string part, WrittenBlockKind kind, string text) => kind switch
    {
        WrittenBlockKind.Bullet => Layout.Bullet,
        WrittenBlockKind.Paragraph when part is not (SectionIds.Reference or SectionIds.Salutation) => Layout.Paragraph,
        _ when part == SectionIds.Reference && Field().IsMatch(text) => Layout.Field,
        _ => Layout.Line,
    };

    [GeneratedRegex(@"^\p{Lu}[^:]{0,48}:\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    /// <summary>The parts in the order in which the letter opens them; what comes back to a part is added to it.</summary>
    private sealed class PartsInOrder
    {
        private readonly List<(string Id, string? Heading, List<Statement> Statements)> parts = [];

        public IReadOnlyList<Section> Sections =>
            [.. parts.Select(part => new Section { Id = part.Id, Heading = part.Heading, Statements = part.Statements })];

        public void Open(string id, string heading)
        {
            var at = parts.FindIndex(part => part.Id == id);
            if (at < 0)
            {
                parts.Add((id, heading, []));
            }
            else if (parts[at].Heading is null && parts[at].Statements.Count == 0)
            {
                parts[at] = parts[at] with { Heading = heading };
            }
            else
            {
                parts[at].Statements.Add(new Statement { Text = heading, Role = Role.Courtesy, Layout = Layout.Line, Author = Author.File });
            }
        }

        public void Add(string id, IEnumerable<Statement> statements)
        {
            if (!parts.Exists(part => part.Id == id))
            {
                parts.Add((id, null, []));
            }

            parts.Find(part => part.Id == id).Statements.AddRange(statements);
        }
    }
}
