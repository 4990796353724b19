using System.Globalization;
using System.Text;
using System.Xml;

namespace MedNec.Engine.Codes;

/// <summary>The alphabetical index: each term with the terms above it, and its code. Terms that only point elsewhere lead to what they point at by search, not by us.</summary>
internal static class IndexFiles
{
    private const int MostLevels = 12;

    /// <summary>The index as rows: level, term, code.</summary>
    public static IReadOnlyList<IndexTerm> ReadRows(Stream content)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var rows = new CsvRows(reader);
        var heading = Headings.Find(rows, "term");
        var (level, term, code) = (heading.At("level"), heading.At("term"), heading.At("code"));
        var (above, found) = (new string[MostLevels], new List<IndexTerm>());
        while (rows.Read())
        {
            if (!int.TryParse(rows[level], NumberStyles.None, CultureInfo.InvariantCulture, out var depth) || depth >= MostLevels)
            {
                throw new CodeSetException($"line {rows.Line}: \"{rows[level]}\" is no level of the index");
            }

            above[depth] = rows[term];
            Add(found, above, depth, rows[code]);
        }

        return found;
    }

    /// <summary>The index as XML: main terms with terms of levels below.</summary>
    public static IReadOnlyList<IndexTerm> ReadXml(Stream content)
    {
        var (above, found) = (new string[MostLevels], new List<IndexTerm>());
        using var xml = TabularXml.Open(content);
        for (var depth = 0; xml.Read();)
        {
            switch (xml.NodeType, xml.Name)
            {
                case (XmlNodeType.Element, "mainTerm"):
                    depth = 0;
                    break;
                case (XmlNodeType.Element, "term"):
                    depth = int.TryParse(xml.GetAttribute("level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < MostLevels ? level : throw new CodeSetException("has a term without its level");
                    break;
                case (XmlNodeType.Element, "title"):
                    above[depth] = Title(xml);
                    break;
                case (XmlNodeType.Element, "code"):
                    Add(found, above, depth, xml.ReadString());
                    break;
            }
        }

        return found;
    }

    private static void Add(List<IndexTerm> found, string[] above, int depth, string code)
    {
        if (CodeForm.Diagnosis(code) is { } diagnosis)
        {
            found.Add(new(string.Join(", ", above.Take(depth + 1)), diagnosis));
        }
    }

    // Words in <nemod> may stand or be left out: they say nothing.
    private static string Title(XmlReader xml)
    {
        var title = new StringBuilder();
        using var inside = xml.ReadSubtree();
        var depth = 0;
        while (inside.Read())
        {
            depth += (inside.NodeType, inside.Name) switch { (XmlNodeType.Element, "nemod") when !inside.IsEmptyElement => 1, (XmlNodeType.EndElement, "nemod") => -1, _ => 0 };
            title.Append(depth == 0 && inside.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && depth == 0 ? inside.Value : "");
        }

        return title.ToString().Trim();
    }
}
