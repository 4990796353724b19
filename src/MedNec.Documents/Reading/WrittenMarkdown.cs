using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MedNec.Cases;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>A letter in Markdown: headings, lists and tables say what they are; a line break that somebody set makes a line of its own.</summary>
internal sealed class WrittenMarkdown : IWrittenFormat
{
    private const char SoftBreak = '\v';

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public string Extension => ".md";

    public IReadOnlyList<WrittenBlock> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var text = TextEncoding.Decode(bytes.Span, name);
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses nesting deeper than a stack can hold.
            throw new UnreadableInputException(name, null, "nests lists or quotations too deeply to be a letter; take some levels out");
        }

        return [.. document.SelectMany(block => Blocks(block, WrittenBlockKind.Paragraph))];
    }

    private static IEnumerable<WrittenBlock> Blocks(Block block, WrittenBlockKind kind) => block switch
    {
        HeadingBlock heading => Lines(heading).Take(1).Select(line => new WrittenBlock(WrittenBlockKind.Heading, line)),
        ListBlock list => list.SelectMany(item => Blocks(item, WrittenBlockKind.Bullet)),
        Table table => table.OfType<TableRow>().Select(row => TableRowText.Of(row.OfType<TableCell>().Select(cell => string.Join(' ', cell.SelectMany(part => Blocks(part, kind)).Select(part => part.Text))))).Where(row => row.Text.Length > 0),
        ContainerBlock container => container.SelectMany(part => Blocks(part, kind)),
        LeafBlock leaf => Lines(leaf).Select(line => kind == WrittenBlockKind.Bullet ? new WrittenBlock(kind, line) : BlockKind.Of(line)),
        _ => [],
    };

    private static IEnumerable<string> Lines(LeafBlock leaf)
    {
        var text = new StringBuilder();
        if (leaf.Inline is { } inline)
        {
            Append(text, inline);
        }
        else if (leaf is CodeBlock)
        {
            text.Append(leaf.Lines.ToString());
        }

        return text.ToString().Split('\n').SelectMany(FieldsApart).Select(line => Spaces.Single(line)).Where(line => line.Length > 0);
    }

    // Markdown runs wrapped lines together; whoever pastes "Patient: …" above "Date of birth: …" meant two lines.
    private static IEnumerable<string> FieldsApart(string line) =>
        line.Split(SoftBreak) is { Length: > 1 } wrapped && wrapped.Any(BlockKind.IsField) ? wrapped : [line.Replace(SoftBreak, ' ')];

    private static void Append(StringBuilder text, ContainerInline container)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.ToString());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.ToString());
                    break;
                case LineBreakInline { IsHard: true }:
                    text.Append('\n');
                    break;
                case LineBreakInline:
                    text.Append(SoftBreak);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline nested:
                    Append(text, nested);
                    break;
            }
        }
    }
}
