using System.Text;
using MedNec.Documents.Setting;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>The letter as Markdown. Lines that stand close together end in a backslash, CommonMark's visible line break.</summary>
internal sealed class MarkdownLetter : ILetterFormat
{
    public string Extension => ".md";

    public byte[] Print(Letter letter)
    {
        var blocks = SetLetter.Of(letter).Blocks.Select(Markdown);
        return Encoding.UTF8.GetBytes(string.Join("\n\n", blocks) + "\n");
    }

    private static string Markdown(SetBlock block) => block switch
    {
        LetterheadBlock head => Lines([$"**{MarkdownText.Of(head.Name.Plain)}**", .. head.Contact.Select(MarkdownText.Of)]),
        TitleBlock title => $"# {MarkdownText.Of(title.Text)}",
        HeadingBlock heading => $"## {MarkdownText.Of(heading.Text)}",
        LinesBlock lines => Lines(lines.Lines.Select(MarkdownText.Of)),
        FieldsBlock fields => Lines(fields.Fields.Select(FieldLine)),
        ParagraphBlock paragraph => MarkdownText.Of(paragraph.Text),
        BulletsBlock bullets => string.Join('\n', bullets.Items.Select(item => $"- {MarkdownText.Of(item)}")),
        SignatureBlock signature => string.Join("\n\n", new[] { signature.Before, signature.After }.Where(lines => lines.Count > 0).Select(lines => Lines(lines.Select(MarkdownText.Of)))),
        _ => throw new InvalidOperationException($"Markdown does not know {block.GetType().Name}."),
    };

    private static string FieldLine(Field field) =>
        field.Label.Length == 0 ? MarkdownText.Of(field.Value) : $"**{MarkdownText.Of(field.Label)}** {MarkdownText.Of(field.Value)}";

    private static string Lines(IEnumerable<string> lines) => string.Join("\\\n", lines);
}
