using System.Text;
using MedNec.Documents.Setting;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>The letter as plain text: lines of at most 75 characters, headings underlined, what continues a line indented.</summary>
internal sealed class TextLetter : ILetterFormat
{
    /// <summary>Longest line, in characters.</summary>
    public const int Width = 75;

    public string Extension => ".txt";

    public byte[] Print(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var block in SetLetter.Of(letter).Blocks)
        {
            if (text.Length > 0)
            {
                text.Append('\n');
            }

            Write(text, block);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, SetBlock block)
    {
        switch (block)
        {
            case LetterheadBlock head:
                Lines(text, [head.Name, .. head.Contact]);
                break;
            case TitleBlock title:
                Underlined(text, title.Text, '=');
                break;
            case HeadingBlock heading:
                Underlined(text, heading.Text, '-');
                break;
            case LinesBlock lines:
                Lines(text, lines.Lines);
                break;
            case FieldsBlock fields:
                foreach (var field in fields.Fields)
                {
                    Wrap(text, "", "    ", string.Join(' ', new[] { field.Label, field.Value.Plain }.Where(part => part.Length > 0)));
                }

                break;
            case ParagraphBlock paragraph:
                Wrap(text, "", "", paragraph.Text.Plain);
                break;
            case BulletsBlock bullets:
                foreach (var item in bullets.Items)
                {
                    Wrap(text, "- ", "  ", item.Plain);
                }

                break;
            case SignatureBlock signature:
                Lines(text, signature.Before);
                text.Append(signature.NeedsPen ? "\n\n\n" : "\n");
                Lines(text, signature.After);
                break;
        }
    }

    private static void Lines(StringBuilder text, IEnumerable<Words> lines)
    {
        foreach (var line in lines)
        {
            Wrap(text, "", "    ", line.Plain);
        }
    }

    private static void Underlined(StringBuilder text, string heading, char rule)
    {
        Wrap(text, "", "", heading);
        text.Append(rule, Math.Min(Width, heading.Length)).Append('\n');
    }

    /// <summary>Breaks at spaces; a word longer than the line stands alone, never cut.</summary>
    private static void Wrap(StringBuilder text, string first, string others, string words)
    {
        var line = new StringBuilder(first);
        var empty = true;
        foreach (var word in words.Split(' '))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append('\n');
                line.Clear().Append(others);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        text.Append(line).Append('\n');
    }
}
