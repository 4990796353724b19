using System.Text;
using System.Xml.Linq;

namespace MedNec.Documents.Reading;

/// <summary>The words of a Word paragraph, as they would print.</summary>
internal static class WordRuns
{
    /// <summary>The text of <paramref name="paragraph"/>; a line break that somebody set is a new line.</summary>
    public static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString();
    }

    /// <summary>The text boxes anchored in <paramref name="paragraph"/>: many letterheads are one.</summary>
    public static IEnumerable<XElement> TextBoxes(XElement paragraph)
    {
        foreach (var child in paragraph.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "txbxContent":
                    yield return child;
                    break;
                case "del" or "moveFrom" or "Fallback":
                    // The fallback says for old programs what the choice beside it says.
                    break;
                default:
                    foreach (var box in TextBoxes(child))
                    {
                        yield return box;
                    }

                    break;
            }
        }
    }

    private static void Append(StringBuilder text, XElement parent)
    {
        foreach (var child in parent.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "t":
                    text.Append(child.Value);
                    break;
                case "tab" or "ptab":
                    text.Append(' ');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "r" when IsHidden(child):
                case "del" or "moveFrom" or "pPr" or "rPr" or "sdtPr" or "sdtEndPr" or "instrText" or "delText" or "drawing" or "pict" or "object" or "AlternateContent" or "footnoteReference" or "endnoteReference" or "annotationRef" or "commentReference" or "rt":
                    break;
                default:
                    Append(text, child);
                    break;
            }
        }
    }

    private static bool IsHidden(XElement run) =>
        run.Elements().FirstOrDefault(child => child.Name.LocalName == "rPr")?.Elements().FirstOrDefault(child => child.Name.LocalName == "vanish") is { } vanish
        && vanish.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "val")?.Value is not ("0" or "false" or "off");
}
