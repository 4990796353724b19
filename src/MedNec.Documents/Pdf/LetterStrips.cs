using MedNec.Documents.Setting;

namespace MedNec.Documents.Pdf;

/// <summary>Cuts a set letter into strips: what each block looks like, what structure it has, and what holds together.</summary>
internal sealed class LetterStrips : IDisposable
{
    private const double ParagraphGap = 7;
    private const double UnderHeading = 4;
    private const double RoomForPen = 38;
    private const double ItemIndent = 16;

    private readonly Fonts fonts;
    private readonly Closeness closeness;
    private readonly string han;
    private readonly bool followsScript;
    private readonly Tag.Tree tags = new();
    private readonly List<ShapedText> texts = [];
    private readonly List<Strip> strips = [];
    private readonly List<(Strip Strip, string Text)> headings = [];

    private LetterStrips(SetLetter letter, Fonts fonts, Closeness closeness)
    {
        this.fonts = fonts;
        this.closeness = closeness;
        han = HanForms.Of(letter.Blocks.SelectMany(BlockTexts), letter.Language);
        followsScript = letter.Language.Split('-')[0].ToUpperInvariant() is "AR" or "FA" or "HE" or "UR" or "PS" or "YI";
        fonts.Speak(letter.Language);
    }

    /// <summary>The strips, in order.</summary>
    public IReadOnlyList<Strip> Strips => strips;

    /// <summary>The headings, each with the first strip of its line, for the outline.</summary>
    public IReadOnlyList<(Strip Strip, string Text)> Headings => headings;

    /// <summary>Cuts <paramref name="letter"/>, set as closely as asked.</summary>
    public static LetterStrips Of(SetLetter letter, Fonts fonts, Closeness closeness)
    {
        var cut = new LetterStrips(letter, fonts, closeness);
        try
        {
            for (var i = 0; i < letter.Blocks.Count; i++)
            {
                cut.Add(letter.Blocks[i], i > 0 && letter.Blocks[i - 1] is HeadingBlock, i + 1 < letter.Blocks.Count ? letter.Blocks[i + 1] : null);
            }

            return cut;
        }
        catch
        {
            cut.Dispose();
            throw;
        }
    }

    /// <summary>Shapes a line of the page's frame, which is no part of the letter's structure.</summary>
    public ShapedText Frame(string text) => Shape(Face.Small, Sheet.Column, Words.Of(text));

    public void Dispose()
    {
        foreach (var text in texts)
        {
            text.Dispose();
        }
    }

    private static IEnumerable<string> BlockTexts(SetBlock block) => block switch
    {
        LinesBlock lines => lines.Lines.Select(line => line.Plain),
        FieldsBlock fields => fields.Fields.Select(field => field.Value.Plain),
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        BulletsBlock bullets => bullets.Items.Select(item => item.Plain),
        SignatureBlock signature => signature.After.Select(line => line.Plain),
        LetterheadBlock head => [head.Name.Plain],
        TitleBlock title => [title.Text],
        HeadingBlock heading => [heading.Text],
        _ => [],
    };

    private void Add(SetBlock block, bool underHeading, SetBlock? next)
    {
        var from = strips.Count;
        switch (block)
        {
            case LetterheadBlock head:
                Lines([head.Name], Face.Clinic, 0);
                Lines(head.Contact, Face.Small, 2);
                strips.Add(new Strip { Height = 13, HasRule = true, Marks = [] });
                break;
            case TitleBlock title:
                Heading("H1", title.Text, Face.Title, 13);
                break;
            case HeadingBlock heading:
                Heading("H2", heading.Text, Face.Heading, 11);
                headings.Add((strips[from], heading.Text));
                break;
            case LinesBlock lines:
                Lines(lines.Lines, Face.Body, ParagraphGap + 3);
                Hold(from, strips.Count);
                break;
            case FieldsBlock fields:
                Fields(fields.Fields);
                break;
            case ParagraphBlock paragraph:
                Paragraph(tags.Add("P"), Shape(Face.Body, Sheet.Column, paragraph.Text), Sheet.Margin, underHeading ? UnderHeading : ParagraphGap);
                break;
            case BulletsBlock bullets:
                Bullets(bullets.Items);
                break;
            case SignatureBlock signature:
                Lines(signature.Before, Face.Body, ParagraphGap + 5);
                Lines(signature.After, Face.Body, signature.NeedsPen ? RoomForPen : 3);
                Hold(from, strips.Count);
                break;
        }

        // A heading holds what it heads, an introduction ("Three measures were tried:") its list, the last paragraph the
        // signature: a signature alone on a page could be put under another letter.
        if (strips.Count > from && (block is HeadingBlock or TitleBlock
            || next is SignatureBlock
            || (block is ParagraphBlock { Text: var text } && next is BulletsBlock or FieldsBlock && text.Plain.EndsWith(':'))))
        {
            strips[^1].HoldsNext = true;
        }
    }

    private void Heading(string tag, string text, Face face, double before)
    {
        var from = strips.Count;
        Paragraph(tags.Add(tag), Shape(face, Sheet.Column, Words.Of(text)), Sheet.Margin, before);
        Hold(from, strips.Count);
    }

    private void Lines(IReadOnlyList<Words> lines, Face face, double before)
    {
        foreach (var line in lines)
        {
            Paragraph(tags.Add("P"), Shape(face, Sheet.Column, line), Sheet.Margin, before);
            before = 0;
        }
    }

    private void Bullets(IReadOnlyList<Words> items)
    {
        var list = tags.Add("L");
        foreach (var item in items)
        {
            var entry = tags.Add("LI", list);
            var bullet = Shape(Face.Body, ItemIndent, Words.Of("•"));
            var label = new Mark(tags.Add("Lbl", entry), bullet, bullet.Lines[0], Sheet.Margin + 3);
            Paragraph(tags.Add("LBody", entry), Shape(Face.Body, Sheet.Column - ItemIndent, item), Sheet.Margin + ItemIndent, item == items[0] ? 4 : 2, label);

            // Neither the first nor the last item stands alone on a page.
            strips[^1].HoldsNext = items.Count > 1 && (item == items[0] || item == items[^2]);
        }
    }

    /// <summary>The reference block: labels in a column as wide as the widest needs, each row whole.</summary>
    private void Fields(IReadOnlyList<Field> fields)
    {
        var labels = fields.Select(field => field.Label.Length == 0 ? null : Shape(Face.Label, Sheet.Column * 0.4, Words.Of(field.Label))).ToList();
        var indent = labels.OfType<ShapedText>().SelectMany(label => label.Lines.SelectMany(label.Pieces)).Select(piece => piece.X + piece.Width).DefaultIfEmpty(0).Max() + 12;
        var table = tags.Add("Table");
        for (var i = 0; i < fields.Count; i++)
        {
            var row = tags.Add("TR", table);
            var labelTag = labels[i] is null ? null : tags.Add("TH", row);
            var value = Shape(Face.Body, Sheet.Column - indent, fields[i].Value);
            var valueTag = tags.Add("TD", row);
            var height = Math.Max(value.Lines.Count, labels[i]?.Lines.Count ?? 0);
            for (var line = 0; line < height; line++)
            {
                var marks = new List<Mark>();
                if (labels[i] is { } label && line < label.Lines.Count)
                {
                    marks.Add(new Mark(labelTag!, label, label.Lines[line], Sheet.Margin));
                }

                if (line < value.Lines.Count)
                {
                    marks.Add(new Mark(valueTag, value, value.Lines[line], Sheet.Margin + indent));
                }

                strips.Add(new Strip { Height = value.Face.Leading, Before = i + line == 0 ? ParagraphGap * closeness.Gaps : 0, Marks = marks, HoldsNext = line < height - 1 });
            }
        }
    }

    private void Paragraph(Tag tag, ShapedText text, double x, double before, Mark? label = null)
    {
        var count = text.Lines.Count;
        for (var i = 0; i < count; i++)
        {
            var mark = new Mark(tag, text, text.Lines[i], x);
            strips.Add(new Strip
            {
                Height = text.Face.Leading,
                Before = i == 0 ? before * closeness.Gaps : 0,
                Marks = i == 0 && label is not null ? [label, mark] : [mark],

                // Two lines at least at a page's end, and two at the next one's top.
                HoldsNext = i < count - 1 && (i == 0 || i == count - 2),
            });
        }
    }

    private void Hold(int from, int to)
    {
        for (var i = from; i < to - 1; i++)
        {
            strips[i].HoldsNext = true;
        }
    }

    private ShapedText Shape(Face face, double width, Words words)
    {
        face = closeness.Of(face);
        var text = new ShapedText(fonts, face, han, width, words, followsScript);
        if (text.UnknownGlyphs > 0)
        {
            text.Dispose();
            text = new ShapedText(fonts, face, han, width, new Words([.. words.Runs.Select(run => run with { Text = fonts.OnlyShown(run.Text) })]), followsScript);
        }

        texts.Add(text);
        return text;
    }
}
