using MedNec.Documents.Pdf;
using MedNec.Documents.Setting;
using MedNec.Engine.Letters;
using static MedNec.Documents.Pdf.Native.Cairo;

namespace MedNec.Documents.Printing;

/// <summary>
/// The letter as a PDF on US Letter: shaped by Pango, drawn and tagged by Cairo, finished by qpdf. Fonts are embedded, the
/// text can be copied and read aloud, each headed section has a bookmark.
/// </summary>
internal sealed class PdfLetter : ILetterFormat
{
    private const double LittleOnAPage = (Sheet.Bottom - Sheet.Top) / 3;

    public string Extension => ".pdf";

    public byte[] Print(Letter letter)
    {
        var set = SetLetter.Of(letter);
        var fonts = Fonts.Rent();
        try
        {
            return PdfFinish.Finish(Draw(set, fonts), set);
        }
        finally
        {
            Fonts.Return(fonts);
        }
    }

    /// <summary>A last page that holds little costs a fax page and looks like an oversight: the letter is set closer where that saves it.</summary>
    private static byte[] Draw(SetLetter letter, Fonts fonts)
    {
        using var usual = LetterStrips.Of(letter, fonts, Closeness.Steps[0]);
        var pages = Pages(letter, usual);
        if (pages.Count > 1 && pages[^1].Sum(placed => placed.Strip.Before + placed.Strip.Height) < LittleOnAPage)
        {
            foreach (var closeness in Closeness.Steps.Skip(1))
            {
                using var closer = LetterStrips.Of(letter, fonts, closeness);
                if (Pages(letter, closer) is var fewer && fewer.Count < pages.Count)
                {
                    return Draw(letter, closer, fewer);
                }
            }
        }

        return Draw(letter, usual, pages);
    }

    private static IReadOnlyList<IReadOnlyList<Pagination.Placed>> Pages(SetLetter letter, LetterStrips cut) =>
        Pagination.Pages(cut.Strips, letter.Blocks is [LetterheadBlock, ..] ? Sheet.LetterheadTop : Sheet.Top, Sheet.Top, Sheet.Bottom);

    private static byte[] Draw(SetLetter letter, LetterStrips cut, IReadOnlyList<IReadOnlyList<Pagination.Placed>> pages)
    {
        using var document = new CairoDocument(letter.Title, letter.Author, letter.FileDate);
        var drawing = new PageDrawing(document.Context);
        var reference = cut.Frame(letter.Foot);
        for (var i = 0; i < pages.Count; i++)
        {
            drawing.Draw(pages[i], (reference, cut.Frame($"Page {i + 1} of {pages.Count}")));
            if (i == pages.Count - 1)
            {
                drawing.Finish();
            }

            cairo_show_page(document.Context);
        }

        foreach (var (strip, text) in cut.Headings)
        {
            var page = pages.Select((placed, i) => (Place: placed.FirstOrDefault(entry => entry.Strip == strip), i)).First(found => found.Place is not null);
            document.Bookmark(text, page.i + 1, Math.Max(0, page.Place!.Y - 6));
        }

        return document.Finish();
    }
}
