using System.Xml;

namespace MedNec.Engine.Codes;

/// <summary>The ICD-10-CM tabular list as XML: chapters, blocks ("section") and codes ("diag") inside each other, each with its notes.</summary>
internal static class TabularXml
{
    private const int MostLevels = 32;

    public static (string Edition, byte[] Table, int Codes) Read(Stream content)
    {
        using var xml = Open(content);
        var (notes, codes, edition) = (new List<NoteRow>(20_000), new List<string>(50_000), "tabular list");
        var places = new Stack<Place>();
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.EndElement && xml.Name is ("chapter" or "section" or "diag"))
                {
                    places.Pop();
                }
                else if (xml.NodeType == XmlNodeType.Element)
                {
                    edition = xml.Name == "version" ? $"FY{xml.ReadString().Trim()} tabular list" : edition;
                    Element(xml, places, notes, codes);
                }
            }
        }
        catch (XmlException broken)
        {
            throw new CodeSetException($"line {broken.LineNumber}: is no XML here; download the file again", broken);
        }

        return codes.Count == 0 ? throw new CodeSetException("holds no codes") : (edition, NoteTable.Write(edition, isComplete: true, notes, codes), codes.Count);
    }

    /// <summary>Opens XML that a stranger may have written: no document type, no outside entities.</summary>
    public static XmlReader Open(Stream content) => XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, IgnoreWhitespace = true, MaxCharactersFromEntities = 1024 });

    private static void Element(XmlReader xml, Stack<Place> places, List<NoteRow> notes, List<string> codes)
    {
        switch (xml.Name)
        {
            case "chapter" or "section" or "diag" when !xml.IsEmptyElement:
                if (places.Count >= MostLevels)
                {
                    throw new CodeSetException("is nested deeper than any tabular list");
                }

                places.Push(xml.Name == "section" ? Place.Of(xml.GetAttribute("id") ?? "") : new Place());
                break;
            case "name" when places.TryPeek(out var place) && place.First is null:
                var name = xml.ReadString().Trim();
                if (CodeForm.Diagnosis(name) is { } code)
                {
                    (place.First, place.Last) = (code, code);
                    codes.Add(code);
                }

                break;
            case "desc" when places.TryPeek(out var chapter) && chapter.First is null:
                chapter.Take(TabularCodes.In(xml.ReadString()));
                break;
            case "excludes1":
                Add(xml, places, notes, NoteKind.Excludes1);
                break;
            case "codeFirst":
                Add(xml, places, notes, NoteKind.CodeFirst);
                break;
            case "useAdditionalCode":
                Add(xml, places, notes, NoteKind.UseAdditional);
                break;
            case "inclusionTerm" or "includes":
                Add(xml, places, notes, NoteKind.Inclusion);
                break;
            case "sevenChrDef" when places.TryPeek(out var place) && place.First is not null:
                notes.Add(new(NoteKind.Seventh, place.First, place.Last!, Characters(xml), []));
                break;
        }
    }

    private static void Add(XmlReader xml, Stack<Place> places, List<NoteRow> notes, NoteKind kind)
    {
        using var inside = xml.ReadSubtree();
        while (inside.Read())
        {
            if (inside.NodeType == XmlNodeType.Element && inside.Name == "note" && places.TryPeek(out var place) && place.First is not null
                && inside.ReadString().Trim() is { Length: > 0 } text)
            {
                notes.Add(new(kind, place.First, place.Last!, text, kind == NoteKind.Inclusion ? [] : TabularCodes.In(text)));
            }
        }
    }

    private static string Characters(XmlReader xml)
    {
        var lines = new List<string>();
        using var inside = xml.ReadSubtree();
        while (inside.Read())
        {
            if (inside.NodeType == XmlNodeType.Element && inside.Name == "extension" && inside.GetAttribute("char") is [var character, ..])
            {
                lines.Add($"{character}={inside.ReadString().Trim()}");
            }
        }

        return string.Join('\n', lines);
    }

    private sealed class Place
    {
        public string? First { get; set; }

        public string? Last { get; set; }

        public static Place Of(string id)
        {
            var place = new Place();
            if (id.Split('-') is [var first, .. var rest] && CodeForm.Diagnosis(first) is { } code)
            {
                (place.First, place.Last) = (code, rest is [var last] ? CodeForm.Diagnosis(last) ?? code : code);
            }

            return place;
        }

        public void Take(IReadOnlyList<CodeRange> ranges) => (First, Last) = ranges is [var range, ..] ? (range.First, range.Last) : (null, null);
    }
}
