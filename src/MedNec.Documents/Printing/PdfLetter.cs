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

    private static byte[] Draw(SetLetter letter, Fonts fonts)
    {
        using var cut = LetterStrips.Of(letter, fonts);
        var firstTop = letter.Blocks is [LetterheadBlock, ..] ? Sheet.LetterheadTop : Sheet.Top;
        var pages = Pagination.Pages(cut.Strips, firstTop, Sheet.Top, Sheet.Bottom);
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
