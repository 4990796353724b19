using System.Xml;
using MedNec.Cases;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>A letter as a PDF: its words with their places, read by poppler, put together again to blocks.</summary>
internal sealed class WrittenPdf : IWrittenFormat
{
    public string Extension => ".pdf";

    public IReadOnlyList<WrittenBlock> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        IReadOnlyList<PdfPage> pages;
        try
        {
            pages = PdfPage.ReadAll(PdfToText.WordsWithPlaces(bytes, name));
        }
        catch (XmlException)
        {
            throw new UnreadableInputException(name, null, "is damaged; save it as PDF again");
        }

        if (pages.Count > PdfToText.MostPages)
        {
            throw new UnreadableInputException(name, null, $"has more than {PdfToText.MostPages} pages; save the letter alone as PDF, without its exhibits");
        }

        if (pages.All(page => page.Lines.Count == 0))
        {
            throw new UnreadableInputException(name, null, "holds pictures of pages and no text: it is a scan; run text recognition on it first, or use the letter's own file");
        }

        return PdfBlocks.Of(PageFurniture.Without([.. pages.Select(page => (page, PdfRow.Of(page)))]));
    }
}
