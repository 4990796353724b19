using System.Globalization;
using System.Xml.Linq;
using MedNec.Documents.Setting;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Printing;

/// <summary>The letter as a Word file (ISO/IEC 29500 Transitional): its looks are styles, so that a clinic can restyle it in Word.</summary>
internal sealed class DocxLetter : ILetterFormat
{
    private const int PointsForPen = 38;

    public string Extension => ".docx";

    public byte[] Print(Letter letter)
    {
        var set = SetLetter.Of(letter);
        var package = new DocxPackage();
        package.Add("[Content_Types].xml", Embedded.Text("docx/content-types.xml"));
        package.Add("_rels/.rels", Embedded.Text("docx/package.rels"));
        package.Add("docProps/core.xml", Core(set));
        package.Add("word/styles.xml", Embedded.Text("docx/styles.xml").Replace("{language}", set.Language, StringComparison.Ordinal));
        package.Add("word/numbering.xml", Embedded.Text("docx/numbering.xml"));
        package.Add("word/settings.xml", Embedded.Text("docx/settings.xml"));
        package.Add("word/footer1.xml", Footer(set.Foot));
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        package.Add("word/document.xml", Document(set, new DocxParagraphs(links)));
        package.Add("word/_rels/document.xml.rels", Relationships(links));
        return package.Bytes();
    }

    private static XElement Document(SetLetter letter, DocxParagraphs paragraphs) => new(
        Word.Name("document"),
        new XAttribute(XNamespace.Xmlns + "w", Word.Main.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "r", Word.Relationships.NamespaceName),
        new XElement(
            Word.Name("body"),
            letter.Blocks.SelectMany(block => Block(block, paragraphs)),
            new XElement(
                Word.Name("sectPr"),
                new XElement(Word.Name("footerReference"), Word.Attribute("type", "default"), new XAttribute(Word.Relationships + "id", "rId4")),
                new XElement(Word.Name("pgSz"), Word.Attribute("w", 12240), Word.Attribute("h", 15840)),
                new XElement(Word.Name("pgMar"), Word.Attribute("top", 1440), Word.Attribute("right", 1440), Word.Attribute("bottom", 1440), Word.Attribute("left", 1440), Word.Attribute("header", 720), Word.Attribute("footer", 720), Word.Attribute("gutter", 0)))));

    private static IEnumerable<XElement> Block(SetBlock block, DocxParagraphs paragraphs)
    {
        switch (block)
        {
            case LetterheadBlock head:
                var lines = new[] { head.Name }.Concat(head.Contact).ToList();
                return lines.Select((line, i) => paragraphs.Paragraph(line, i == 0 ? "LetterheadName" : "LetterheadContact", new Look { AfterPoints = i == lines.Count - 1 ? 16 : null, HasRule = i == lines.Count - 1, HoldsNext = true }));
            case TitleBlock title:
                return [paragraphs.Paragraph(Words.Of(title.Text), "Title", new Look())];
            case HeadingBlock heading:
                return [paragraphs.Paragraph(Words.Of(heading.Text), "Heading1", new Look())];
            case LinesBlock lines2:
                return Lines(lines2.Lines, paragraphs, holdsNext: false);
            case FieldsBlock fields:
                return paragraphs.ReferenceTable(fields.Fields);
            case ParagraphBlock paragraph:
                return [paragraphs.Paragraph(paragraph.Text, null, new Look())];
            case BulletsBlock bullets:
                return bullets.Items.Select(item => paragraphs.Paragraph(item, "ListBullet", new Look()));
            case SignatureBlock signature:
                return Lines(signature.Before, paragraphs, holdsNext: true)
                    .Concat(signature.After.Select((line, i) => paragraphs.Paragraph(line, "LetterLine", new Look { BeforePoints = i == 0 && signature.NeedsPen ? PointsForPen : null, HoldsNext = i < signature.After.Count - 1 })));
            default:
                throw new InvalidOperationException($"Word does not know {block.GetType().Name}.");
        }
    }

    private static IEnumerable<XElement> Lines(IReadOnlyList<Words> lines, DocxParagraphs paragraphs, bool holdsNext) =>
        lines.Select((line, i) => paragraphs.Paragraph(line, "LetterLine", new Look { AfterPoints = i == lines.Count - 1 ? 9 : null, HoldsNext = holdsNext || i < lines.Count - 1 }));

    private static XElement Footer(string reference)
    {
        static XElement Text(string text) => new(Word.Name("r"), new XElement(Word.Name("t"), new XAttribute(XNamespace.Xml + "space", "preserve"), text));
        static XElement Number(string field) => new(Word.Name("fldSimple"), Word.Attribute("instr", field), Text("1"));
        return new XElement(
            Word.Name("ftr"),
            new XAttribute(XNamespace.Xmlns + "w", Word.Main.NamespaceName),
            new XElement(
                Word.Name("p"),
                new XElement(Word.Name("pPr"), new XElement(Word.Name("pStyle"), Word.Attribute("val", "Footer"))),
                Text(reference),
                new XElement(Word.Name("r"), new XElement(Word.Name("tab"))),
                Text("Page "),
                Number("PAGE"),
                Text(" of "),
                Number("NUMPAGES")));
    }

    private static XElement Relationships(Dictionary<string, string> links)
    {
        XNamespace package = "http://schemas.openxmlformats.org/package/2006/relationships";
        XElement Part(string id, string type, string target) =>
            new(package + "Relationship", new XAttribute("Id", id), new XAttribute("Type", $"{Word.Relationships.NamespaceName}/{type}"), new XAttribute("Target", target));
        return new XElement(
            package + "Relationships",
            Part("rId1", "styles", "styles.xml"),
            Part("rId2", "numbering", "numbering.xml"),
            Part("rId3", "settings", "settings.xml"),
            Part("rId4", "footer", "footer1.xml"),
            links.Select(link =>
            {
                var part = Part(link.Value, "hyperlink", link.Key);
                part.Add(new XAttribute("TargetMode", "External"));
                return part;
            }));
    }

    private static XElement Core(SetLetter letter)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace types = "http://www.w3.org/2001/XMLSchema-instance";
        XElement Date(string name) => new(terms + name, new XAttribute(types + "type", "dcterms:W3CDTF"), letter.FileDate.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        return new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dc", dc.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "xsi", types.NamespaceName),
            new XElement(dc + "title", letter.Title),
            new XElement(dc + "creator", letter.Author),
            new XElement(dc + "language", letter.Language),
            Date("created"),
            Date("modified"));
    }
}
