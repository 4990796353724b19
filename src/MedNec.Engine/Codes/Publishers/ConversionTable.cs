using System.Text;
using System.Xml;

namespace MedNec.Engine.Codes;

/// <summary>
/// The yearly conversion table of ICD-10-CM, as the two parts of its workbook (ECMA-376, 18.3 and 18.4): column A the new code,
/// B the year, C the codes it was assigned to before. Turned round, it leads from an old code to those that took its place.
/// </summary>
internal static class ConversionTable
{
    public static (byte[] Lines, int Codes) Read(Stream sharedStrings, Stream sheet)
    {
        var texts = Texts(sharedStrings);
        var byOld = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var (current, previous) in Rows(sheet, texts))
        {
            if (CodeForm.Diagnosis(current) is not { } next)
            {
                continue;
            }

            foreach (var old in TabularCodes.In($"({previous.Trim()})").Select(range => range.First).Where(old => old != next))
            {
                if (!byOld.TryGetValue(old, out var news))
                {
                    byOld.Add(old, news = new(StringComparer.Ordinal));
                }

                news.Add(next);
            }
        }

        return byOld.Count == 0
            ? throw new CodeSetException("is a workbook without a conversion table")
            : (Encoding.UTF8.GetBytes(string.Concat(byOld.Select(entry => $"{entry.Key}\t{string.Join(' ', entry.Value)}\n"))), byOld.Count);
    }

    private static List<string> Texts(Stream sharedStrings)
    {
        var texts = new List<string>();
        using var xml = TabularXml.Open(sharedStrings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.Name == "si")
            {
                var text = new StringBuilder();
                using var inside = xml.ReadSubtree();
                while (inside.Read())
                {
                    text.Append(inside.NodeType is XmlNodeType.Text ? inside.Value : "");
                }

                texts.Add(text.ToString());
            }
        }

        return texts;
    }

    private static IEnumerable<(string Current, string Previous)> Rows(Stream sheet, List<string> texts)
    {
        using var xml = TabularXml.Open(sheet);
        var (current, previous, column, isShared) = ("", "", ' ', false);
        while (xml.Read())
        {
            switch (xml.NodeType, xml.Name)
            {
                case (XmlNodeType.Element, "row"):
                    (current, previous) = ("", "");
                    break;
                case (XmlNodeType.Element, "c"):
                    (column, isShared) = (xml.GetAttribute("r") is [var letter, ..] ? letter : ' ', xml.GetAttribute("t") == "s");
                    break;
                case (XmlNodeType.Element, "v"):
                    var value = xml.ReadString();
                    value = isShared && int.TryParse(value, out var index) && index >= 0 && index < texts.Count ? texts[index] : value;
                    (current, previous) = column switch { 'A' => (value, previous), 'C' => (current, value), _ => (current, previous) };
                    break;
                case (XmlNodeType.EndElement, "row"):
                    yield return (current.Trim(), previous);
                    break;
            }
        }
    }
}
