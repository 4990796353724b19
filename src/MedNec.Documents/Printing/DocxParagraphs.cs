using System.Xml.Linq;
using MedNec.Documents.Setting;

namespace MedNec.Documents.Printing;

/// <summary>What a paragraph has beside its style.</summary>
internal readonly record struct Look
{
    /// <summary>Space above, in points; null leaves it to the style.</summary>
    public int? BeforePoints { get; init; }

    /// <summary>Space below, in points; null leaves it to the style.</summary>
    public int? AfterPoints { get; init; }

    /// <summary>Whether it stays on the page of the next paragraph.</summary>
    public bool HoldsNext { get; init; }

    /// <summary>Whether a rule stands under it.</summary>
    public bool HasRule { get; init; }
}

/// <summary>Writes words as WordprocessingML and gathers the addresses they link to.</summary>
/// <param name="links">The relationship of each address; filled as paragraphs are written.</param>
internal sealed class DocxParagraphs(Dictionary<string, string> links)
{
    private const int TwipsPerPoint = 20;
    private const int LabelWidth = 2900;
    private const int ColumnWidth = 9360;

    /// <summary>A paragraph.</summary>
    public XElement Paragraph(Words words, string? style, Look look, bool isBold = false)
    {
        // The schema fixes the order of what stands in pPr: style, keeps, border, spacing.
        var properties = new XElement(Word.Name("pPr"));
        if (style is not null)
        {
            properties.Add(new XElement(Word.Name("pStyle"), Word.Attribute("val", style)));
        }

        if (look.HoldsNext)
        {
            properties.Add(new XElement(Word.Name("keepNext")));
        }

        if (look.HasRule)
        {
            properties.Add(new XElement(Word.Name("pBdr"), new XElement(Word.Name("bottom"), Word.Attribute("val", "single"), Word.Attribute("sz", 6), Word.Attribute("space", 5), Word.Attribute("color", "0F4F4F"))));
        }

        if (look.BeforePoints is not null || look.AfterPoints is not null)
        {
            properties.Add(new XElement(
                Word.Name("spacing"),
                look.BeforePoints is { } before ? Word.Attribute("before", before * TwipsPerPoint) : null,
                look.AfterPoints is { } after ? Word.Attribute("after", after * TwipsPerPoint) : null));
        }

        return new XElement(Word.Name("p"), properties.HasElements ? properties : null, words.Runs.Select(run => Run(run, isBold)));
    }

    /// <summary>The reference block: labels and values in two columns without lines, and a small space after it.</summary>
    public IEnumerable<XElement> ReferenceTable(IReadOnlyList<Field> fields)
    {
        var look = new Look { AfterPoints = 0 };
        yield return new XElement(
            Word.Name("tbl"),
            new XElement(
                Word.Name("tblPr"),
                new XElement(Word.Name("tblW"), Word.Attribute("w", ColumnWidth), Word.Attribute("type", "dxa")),
                new XElement(Word.Name("tblLayout"), Word.Attribute("type", "fixed")),
                new XElement(Word.Name("tblLook"), Word.Attribute("val", "0080"), Word.Attribute("firstRow", 0), Word.Attribute("lastRow", 0), Word.Attribute("firstColumn", 1), Word.Attribute("lastColumn", 0), Word.Attribute("noHBand", 1), Word.Attribute("noVBand", 1))),
            new XElement(Word.Name("tblGrid"), GridColumn(LabelWidth), GridColumn(ColumnWidth - LabelWidth)),
            fields.Select(field => new XElement(
                Word.Name("tr"),
                new XElement(Word.Name("trPr"), new XElement(Word.Name("cantSplit"))),
                Cell(LabelWidth, Paragraph(Words.Of(field.Label), null, look, isBold: true)),
                Cell(ColumnWidth - LabelWidth, Paragraph(field.Value, null, look)))));
        yield return Paragraph(new Words([]), "LetterLine", new Look());
    }

    private static XElement GridColumn(int width) => new(Word.Name("gridCol"), Word.Attribute("w", width));

    private static XElement Cell(int width, XElement paragraph) => new(
        Word.Name("tc"),
        new XElement(Word.Name("tcPr"), new XElement(Word.Name("tcW"), Word.Attribute("w", width), Word.Attribute("type", "dxa"))),
        paragraph);

    private XElement Run(Run run, bool isBold)
    {
        var style = run switch { { IsGap: true } => "Gap", { Link: not null } => "Hyperlink", _ => null };
        var properties = style is not null
            ? new XElement(Word.Name("rPr"), new XElement(Word.Name("rStyle"), Word.Attribute("val", style)))
            : isBold ? new XElement(Word.Name("rPr"), new XElement(Word.Name("b")), new XElement(Word.Name("bCs"))) : null;
        var element = new XElement(Word.Name("r"), properties, new XElement(Word.Name("t"), new XAttribute(XNamespace.Xml + "space", "preserve"), run.Text));
        if (run.Link is not { } link || !Uri.TryCreate(link, UriKind.Absolute, out var address))
        {
            return element;
        }

        if (!links.TryGetValue(address.AbsoluteUri, out var id))
        {
            id = $"rId{links.Count + 10}";
            links[address.AbsoluteUri] = id;
        }

        return new XElement(Word.Name("hyperlink"), new XAttribute(Word.Relationships + "id", id), element);
    }
}
