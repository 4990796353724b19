using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using MedNec.Cases;

namespace MedNec.Documents.Reading;

/// <summary>The parts of a Word file that hold its text, read within limits: a small zip can unfold to gigabytes, and XML can nest deeper than a stack.</summary>
/// <param name="Document">The root of the main part.</param>
/// <param name="Styles">The root of the styles, where there are any.</param>
internal sealed record WordPackage(XElement Document, XElement? Styles)
{
    private const int MostEntries = 4000;
    private const int MostCharacters = 8 * 1024 * 1024;
    private const int DeepestElement = 400;

    /// <summary>Opens the file that the person knows as <paramref name="name"/>.</summary>
    /// <exception cref="UnreadableInputException">It is damaged, no Word file, or beyond the limits.</exception>
    public static WordPackage Open(ReadOnlyMemory<byte> bytes, string name)
    {
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > MostEntries)
            {
                throw new UnreadableInputException(name, null, $"holds {zip.Entries.Count} parts, more than a letter can have; save it again from Word");
            }

            var main = MainPart(zip);
            var document = main is null ? null : zip.GetEntry(main);
            if (document is null)
            {
                throw new UnreadableInputException(name, null, "is a zip file but no Word document; save the letter as .docx from Word");
            }

            var root = Load(document, name);
            if (root.Name.LocalName != "document")
            {
                throw new UnreadableInputException(name, main, "is not the text of a Word document; save the letter as .docx from Word");
            }

            var styles = zip.GetEntry(main![..(main!.LastIndexOf('/') + 1)] + "styles.xml");
            return new WordPackage(root, styles is null ? null : Load(styles, name));
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or EndOfStreamException or IOException or NotSupportedException)
        {
            var place = damage is XmlException { LineNumber: > 0 } xml ? $"line {xml.LineNumber} of its XML" : null;
            throw new UnreadableInputException(name, place, "is damaged or was cut off; save it again from Word, or fetch it again");
        }
    }

    /// <summary>Where the package says that its document is (ECMA-376 part 2, 9.3).</summary>
    private static string? MainPart(ZipArchive zip)
    {
        var relations = zip.GetEntry("_rels/.rels");
        var target = relations is null ? null : Load(relations, "").Elements()
            .FirstOrDefault(relation => relation.Attribute("Type")?.Value.EndsWith("/officeDocument", StringComparison.Ordinal) == true)?.Attribute("Target")?.Value;
        return target?.TrimStart('/') ?? (zip.GetEntry("word/document.xml") is null ? null : "word/document.xml");
    }

    private static XElement Load(ZipArchiveEntry entry, string name)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters, CloseInput = true };
        using (var shallow = XmlReader.Create(entry.Open(), settings))
        {
            Survey(shallow, entry, name);
        }

        using var reader = XmlReader.Create(entry.Open(), settings);
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static void Survey(XmlReader reader, ZipArchiveEntry entry, string name)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > DeepestElement)
                {
                    throw new UnreadableInputException(name, entry.FullName, "nests its parts too deeply to be a letter; save it again from Word");
                }
            }
        }
        catch (XmlException tooLong) when (entry.Length > MostCharacters || tooLong.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal))
        {
            throw new UnreadableInputException(name, entry.FullName, "unfolds to more text than a letter can have; save it again from Word without its exhibits");
        }
    }
}
