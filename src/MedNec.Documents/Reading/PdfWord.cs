using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MedNec.Documents.Reading;

/// <summary>A word on a page, with its box in points from the page's top left corner.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>Its height.</summary>
    public double Height => Bottom - Top;
}

/// <summary>A page: its height, and its words in lines as poppler put them together.</summary>
internal sealed record PdfPage(double Height, IReadOnlyList<IReadOnlyList<PdfWord>> Lines)
{
    /// <summary>Reads poppler's bbox-layout XHTML.</summary>
    public static IReadOnlyList<PdfPage> ReadAll(string xhtml)
    {
        // Poppler copies control characters out of a document; they are no reason to refuse it.
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };
        using var reader = XmlReader.Create(new StringReader(xhtml), settings);
        var document = XElement.Load(reader);
        return [.. document.Descendants().Where(element => element.Name.LocalName == "page").Select(page => new PdfPage(
            Number(page, "height"),
            [.. page.Descendants().Where(element => element.Name.LocalName == "line").Select(line => (IReadOnlyList<PdfWord>)[.. line.Elements().Where(word => word.Name.LocalName == "word" && word.Value.Trim().Length > 0).Select(Word)]).Where(line => line.Count > 0)]))];
    }

    private static PdfWord Word(XElement word) => new(Ligatures(word.Value), Number(word, "xMin"), Number(word, "yMin"), Number(word, "xMax"), Number(word, "yMax"));

    private static double Number(XElement element, string name) =>
        double.TryParse(element.Attribute(name)?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    // Some fonts name the glyph of a ligature by its own code: the letters are what was written.
    private static string Ligatures(string text) => text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0 ? text : text
        .Replace("\uFB00", "ff", StringComparison.Ordinal).Replace("\uFB01", "fi", StringComparison.Ordinal).Replace("\uFB02", "fl", StringComparison.Ordinal)
        .Replace("\uFB03", "ffi", StringComparison.Ordinal).Replace("\uFB04", "ffl", StringComparison.Ordinal).Replace("\uFB05", "st", StringComparison.Ordinal).Replace("\uFB06", "st", StringComparison.Ordinal);
}
