using System.Globalization;
using MedNec.Documents.Setting;
using static MedNec.Documents.Pdf.Native.Cairo;

namespace MedNec.Documents.Pdf;

/// <summary>
/// Draws the strips of a page. First what is no part of the letter's structure (rules, grounds, the running foot), then the
/// marks in reading order, each under its tags. Cairo 1.16 marks content only under a tag without children, so the words
/// stand in a Span or Link of their own; what lies outside becomes an artifact later.
/// </summary>
internal sealed class PageDrawing(nint cairo)
{
    private readonly List<Tag> open = [];

    /// <summary>Draws the page's frame and marks.</summary>
    /// <param name="page">The page's strips.</param>
    /// <param name="feet">The running foot, in words, and the page's number.</param>
    public void Draw(IReadOnlyList<Pagination.Placed> page, (ShapedText Reference, ShapedText Number) feet)
    {
        var marks = page.SelectMany(placed => placed.Strip.Marks.Select(mark => (Mark: mark, placed.Y))).OrderBy(entry => entry.Mark.Tag.Order).ToList();
        foreach (var placed in page.Where(placed => placed.Strip.HasRule))
        {
            Fill(Ink.Accent, Sheet.Margin, placed.Y + 5, Sheet.Column, 0.8);
        }

        foreach (var (mark, y) in marks)
        {
            Grounds(mark, y);
        }

        FrameLine(feet.Reference, Sheet.Margin);
        FrameLine(feet.Number, Sheet.Width - Sheet.Margin - WidthOf(feet.Number));
        foreach (var leaf in Leaves(marks))
        {
            OpenTo(leaf.Tag);
            Draw(leaf);
        }
    }

    /// <summary>Closes all tags still open.</summary>
    public void Finish() => OpenTo(null);

    /// <summary>Neighbouring pieces of one element and one link become one leaf of the structure.</summary>
    private static IEnumerable<Leaf> Leaves(List<(Mark Mark, double Y)> marks)
    {
        Leaf? leaf = null;
        foreach (var (mark, y) in marks)
        {
            foreach (var piece in mark.Text.Pieces(mark.Line))
            {
                var link = LinkOf(piece);
                if (leaf is null || leaf.Tag != mark.Tag || leaf.Link != link)
                {
                    if (leaf is not null)
                    {
                        yield return leaf;
                    }

                    leaf = new Leaf(mark.Tag, link, []);
                }

                leaf.Pieces.Add(new PlacedPiece(mark, piece, y));
            }
        }

        if (leaf is not null)
        {
            yield return leaf;
        }
    }

    private void Draw(Leaf leaf)
    {
        var name = leaf.Link is null ? "Span" : "Link";
        cairo_tag_begin(cairo, name, leaf.Link is null ? null : LinkAttributes(leaf.Link, leaf.Pieces));
        foreach (var placed in leaf.Pieces)
        {
            Pen(placed.Piece.Run switch
            {
                { IsGap: true } => Ink.Gap,
                { Link: not null } => Ink.Accent,
                _ => placed.Mark.Text.Face.Ink,
            });
            placed.Mark.Text.Draw(cairo, placed.Piece, placed.X, placed.Y + placed.Mark.Line.Ascent);
        }

        cairo_tag_end(cairo, name);
    }

    private static string LinkAttributes(string link, List<PlacedPiece> pieces)
    {
        // One rectangle a line, or the box would cover both lines whole.
        var rectangles = pieces.Select(placed => string.Create(CultureInfo.InvariantCulture, $"{placed.X:0.##} {placed.Y:0.##} {placed.Piece.Width:0.##} {placed.Mark.Line.Height:0.##}"));
        return $"uri='{link.Replace("\\", "%5C", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal)}' rect=[{string.Join(' ', rectangles)}]";
    }

    private static string? LinkOf(ShapedText.Piece piece) =>
        piece.Run?.Link is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    private void Grounds(Mark mark, double y)
    {
        foreach (var piece in mark.Text.Pieces(mark.Line))
        {
            if (piece.Run?.IsGap == true)
            {
                Fill(Ink.GapGround, mark.X + piece.X, y + 1, piece.Width, mark.Line.Height - 1.5);
            }
            else if (LinkOf(piece) is not null)
            {
                Fill(Ink.Accent, mark.X + piece.X, y + mark.Line.Ascent + 1.6, piece.Width, 0.5);
            }
        }
    }

    private void FrameLine(ShapedText text, double x)
    {
        Pen(text.Face.Ink);
        foreach (var piece in text.Pieces(text.Lines[0]))
        {
            text.Draw(cairo, piece, x + piece.X, Sheet.Foot + text.Lines[0].Ascent);
        }
    }

    private static double WidthOf(ShapedText text) => text.Pieces(text.Lines[0]).Sum(piece => piece.Width);

    private void OpenTo(Tag? tag)
    {
        var path = tag?.Path ?? [];
        var common = 0;
        while (common < open.Count && common < path.Count && open[common] == path[common])
        {
            common++;
        }

        for (; open.Count > common; open.RemoveAt(open.Count - 1))
        {
            cairo_tag_end(cairo, open[^1].Name);
        }

        foreach (var next in path.Skip(common))
        {
            cairo_tag_begin(cairo, next.Name, null);
            open.Add(next);
        }
    }

    private void Pen(Ink ink) => cairo_set_source_rgb(cairo, ink.Red, ink.Green, ink.Blue);

    private void Fill(Ink ink, double x, double y, double width, double height)
    {
        Pen(ink);
        cairo_rectangle(cairo, x, y, width, height);
        cairo_fill(cairo);
    }

    private sealed record Leaf(Tag Tag, string? Link, List<PlacedPiece> Pieces);

    private sealed record PlacedPiece(Mark Mark, ShapedText.Piece Piece, double Y)
    {
        public double X => Mark.X + Piece.X;
    }
}
