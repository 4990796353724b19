using System.Xml.Linq;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>
/// A letter as a Word file. Its text is read as it would print: tracked insertions kept and deletions dropped, hidden text
/// and comments left out, headers and footers too. Elements are known by their local names, which Transitional and Strict
/// files share.
/// </summary>
internal sealed class WrittenWord : IWrittenFormat
{
    public string Extension => ".docx";

    public IReadOnlyList<WrittenBlock> Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var package = WordPackage.Open(bytes, name);
        var styles = new WordStyles(package.Styles);
        var body = package.Document.Elements().FirstOrDefault(element => element.Name.LocalName == "body");
        var blocks = new List<WrittenBlock>();
        if (body is not null)
        {
            Walk(body, styles, blocks);
        }

        return blocks;
    }

    private static void Walk(XElement parent, WordStyles styles, List<WrittenBlock> blocks)
    {
        var carried = "";
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "p":
                    var text = carried + WordRuns.Text(element);
                    if (HasDeletedMark(element))
                    {
                        // With its mark deleted, a paragraph runs on into the next.
                        carried = text;
                        break;
                    }

                    carried = "";
                    foreach (var box in WordRuns.TextBoxes(element))
                    {
                        Walk(box, styles, blocks);
                    }

                    AddParagraph(element, text, styles, blocks);
                    break;
                case "tbl":
                    blocks.AddRange(Rows(element, styles));
                    break;
                case "sdt":
                    Walk(element.Elements().FirstOrDefault(child => child.Name.LocalName == "sdtContent") ?? element, styles, blocks);
                    break;
                case "customXml" or "smartTag" or "ins" or "moveTo":
                    Walk(element, styles, blocks);
                    break;
            }
        }

        if (carried.Length > 0)
        {
            blocks.AddRange(Lines(carried).Select(BlockKind.Of));
        }
    }

    private static void AddParagraph(XElement paragraph, string text, WordStyles styles, List<WrittenBlock> blocks)
    {
        var kind = styles.KindOf(paragraph);
        foreach (var line in Lines(text))
        {
            blocks.Add(kind is { } known ? new WrittenBlock(known, line) : BlockKind.Of(line));
        }
    }

    private static IEnumerable<WrittenBlock> Rows(XElement table, WordStyles styles)
    {
        foreach (var row in Within(table, "tr"))
        {
            if (row.Elements().FirstOrDefault(child => child.Name.LocalName == "trPr") is { } properties && properties.Elements().Any(child => child.Name.LocalName == "del"))
            {
                continue;
            }

            var cells = new List<string>();
            foreach (var cell in Within(row, "tc"))
            {
                var inner = new List<WrittenBlock>();
                Walk(cell, styles, inner);
                cells.Add(string.Join(' ', inner.Select(block => block.Text)));
            }

            if (cells.Exists(cell => cell.Length > 0))
            {
                yield return TableRowText.Of(cells);
            }
        }
    }

    /// <summary>The rows of a table or the cells of a row, also those inside content controls.</summary>
    private static IEnumerable<XElement> Within(XElement parent, string name) => parent.Elements().SelectMany(child => child.Name.LocalName switch
    {
        var local when local == name => [child],
        "sdt" or "sdtContent" or "customXml" or "ins" => Within(child, name),
        _ => [],
    });

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Spaces.Single).Where(line => line.Length > 0);

    private static bool HasDeletedMark(XElement paragraph) =>
        paragraph.Elements().FirstOrDefault(child => child.Name.LocalName == "pPr")?.Elements().FirstOrDefault(child => child.Name.LocalName == "rPr")?
            .Elements().Any(child => child.Name.LocalName is "del" or "moveFrom") == true;
}
