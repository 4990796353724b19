using System.Text;
using System.Text.RegularExpressions;
using MedNec.Documents.Pdf.Native;
using MedNec.Documents.Setting;
using static MedNec.Documents.Pdf.Native.Pango;

namespace MedNec.Documents.Pdf;

/// <summary>Words shaped and broken into lines by Pango. Its lines and pieces live as long as it does.</summary>
internal sealed unsafe partial class ShapedText : IDisposable
{
    private readonly nint layout;
    private readonly List<(int Start, int End, Run Run)> marked = [];

    /// <summary>Shapes <paramref name="words"/> for a column of <paramref name="width"/> points.</summary>
    /// <param name="fonts">The rented fonts.</param>
    /// <param name="face">How it is set.</param>
    /// <param name="han">Which forms the characters of Han take; see <see cref="HanForms"/>.</param>
    /// <param name="width">The column's width in points.</param>
    /// <param name="words">The words.</param>
    /// <param name="followsScript">Whether a text of a right-to-left script begins at the right; else it stands at the left like its neighbours, its letters still in their own order.</param>
    public ShapedText(Fonts fonts, Face face, string han, double width, Words words, bool followsScript)
    {
        Face = face;
        layout = pango_layout_new(fonts.Context);
        pango_layout_set_font_description(layout, fonts.Description(face, han));
        var attributes = pango_attr_list_new();
        var text = new List<byte>();
        foreach (var run in words.Runs)
        {
            var start = text.Count;
            text.AddRange(Encoding.UTF8.GetBytes(run.Text));
            Mark(attributes, run, start, text.Count);
            KeepTogether(attributes, run.Text, start);
        }

        // An even grid, whatever the fallback font's own height.
        pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute((int)(face.Leading * Scale)));
        pango_layout_set_auto_dir(layout, followsScript ? 1 : 0);
        fixed (byte* bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text))
        {
            pango_layout_set_text(layout, bytes, text.Count);
        }

        pango_layout_set_attributes(layout, attributes);
        pango_attr_list_unref(attributes);
        pango_layout_set_width(layout, (int)(width * Scale));
        pango_layout_set_wrap(layout, WrapWordThenCharacter);
        UnknownGlyphs = pango_layout_get_unknown_glyphs_count(layout);
        Lines = ReadLines();
    }

    private const int WrapWordThenCharacter = 2;
    private const int Bold = 700;

    // Two thirds of a line of the body: what is longer would leave a hole at the end of the line before.
    private const int LongestUntorn = 55;

    /// <summary>How it is set.</summary>
    public Face Face { get; }

    /// <summary>How many characters no font could show.</summary>
    public int UnknownGlyphs { get; }

    /// <summary>The lines, from the top.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The pieces of a line in the order they stand, each of one run.</summary>
    public IEnumerable<Piece> Pieces(Line line)
    {
        var pieces = new List<Piece>();
        var x = line.X;
        for (var node = ((LayoutLine*)line.Handle)->Runs; node is not null; node = node->Next)
        {
            var width = pango_glyph_string_get_width(node->Item->Glyphs) / (double)Scale;
            pieces.Add(new Piece((nint)node->Item, RunAt(node->Item->Text->Offset), x, width));
            x += width;
        }

        return pieces;
    }

    /// <summary>Draws a piece with its baseline's left end at the given point.</summary>
    public void Draw(nint cairo, Piece piece, double x, double baseline)
    {
        Cairo.cairo_move_to(cairo, x, baseline);
        pango_cairo_show_glyph_item(cairo, pango_layout_get_text(layout), (GlyphItem*)piece.Handle);
    }

    public void Dispose() => g_object_unref(layout);

    private Run? RunAt(int offset) => marked.Find(mark => offset >= mark.Start && offset < mark.End).Run;

    private void Mark(nint attributes, Run run, int start, int end)
    {
        if (run.IsGap)
        {
            Insert(attributes, pango_attr_weight_new(Bold), start, end);
        }

        if (run.IsGap || run.Link is not null)
        {
            // A colour of its own makes Pango end the piece where the run ends.
            var ink = run.IsGap ? Ink.Gap : Ink.Accent;
            Insert(attributes, pango_attr_foreground_new((ushort)(ink.Red * 65535), (ushort)(ink.Green * 65535), (ushort)(ink.Blue * 65535)), start, end);
            marked.Add((start, end, run));
        }
    }

    // "419-555-0100", "follow-up", "148/92", "1905(r)(5)", a web address: no line ends inside, so that a code or number is never torn
    // and the text reads back as it was written.
    private static void KeepTogether(nint attributes, string text, int start)
    {
        foreach (Match word in Joined().Matches(text))
        {
            if (word.Length <= LongestUntorn)
            {
                var from = start + Encoding.UTF8.GetByteCount(text.AsSpan(0, word.Index));
                Insert(attributes, pango_attr_allow_breaks_new(0), from, from + Encoding.UTF8.GetByteCount(word.ValueSpan));
            }
        }
    }

    private static void Insert(nint attributes, Pango.Attribute* attribute, int start, int end)
    {
        attribute->Start = (uint)start;
        attribute->End = (uint)end;
        pango_attr_list_insert(attributes, attribute);
    }

    private List<Line> ReadLines()
    {
        var lines = new List<Line>();
        var iter = pango_layout_get_iter(layout);
        do
        {
            Rectangle ink, logical;
            pango_layout_iter_get_line_extents(iter, &ink, &logical);
            lines.Add(new Line(
                (nint)pango_layout_iter_get_line_readonly(iter),
                (pango_layout_iter_get_baseline(iter) - logical.Y) / (double)Scale,
                logical.Height / (double)Scale,
                logical.X / (double)Scale));
        }
        while (pango_layout_iter_next_line(iter) != 0);
        pango_layout_iter_free(iter);
        return lines;
    }

    [GeneratedRegex(@"\S*[\p{L}\p{N}/)][-/(][\p{L}\p{N}]\S*")]
    private static partial Regex Joined();

    /// <summary>A line of shaped text, in points.</summary>
    /// <param name="Handle">The PangoLayoutLine.</param>
    /// <param name="Ascent">From its top to its baseline.</param>
    /// <param name="Height">Its height.</param>
    /// <param name="X">Where it begins in its column.</param>
    internal sealed record Line(nint Handle, double Ascent, double Height, double X);

    /// <summary>A stretch of a line in one font and run.</summary>
    /// <param name="Handle">The PangoGlyphItem.</param>
    /// <param name="Run">The run it belongs to, where that is a gap or a link.</param>
    /// <param name="X">Where it begins in its column, in points.</param>
    /// <param name="Width">Its width, in points.</param>
    internal sealed record Piece(nint Handle, Run? Run, double X, double Width);
}
