using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MedNec.Documents.Printing;

/// <summary>The parts of a Word file in a zip whose every entry bears the same time, so that the same parts give the same bytes.</summary>
internal sealed class DocxPackage
{
    // The first moment a zip entry can bear.
    private static readonly DateTimeOffset ZipEpoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, byte[] Content)> parts = [];

    /// <summary>Adds a part that is text already.</summary>
    public void Add(string name, string xml) => parts.Add((name, Encoding.UTF8.GetBytes(xml)));

    /// <summary>Adds a part.</summary>
    public void Add(string name, XElement root)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
        }

        parts.Add((name, content.ToArray()));
    }

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = ZipEpoch;
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }
}
