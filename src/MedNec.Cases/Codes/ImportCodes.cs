using System.IO.Compression;
using MedNec.Engine.Codes;

namespace MedNec.Cases.Codes;

/// <summary>
/// Imports publishers' files, as downloaded: zips, .gz, workbooks, or unpacked. What a file is is told by its content. All
/// files of one call are read before any is kept, so that a bad one leaves everything as it was.
/// </summary>
public sealed class ImportCodes(ICodeShelf shelf)
{
    /// <summary>Reads all of <paramref name="files"/> and keeps them.</summary>
    /// <param name="files">The files, in the order given.</param>
    /// <param name="say">Told what is being read, for a person who waits.</param>
    /// <returns>What was read.</returns>
    /// <exception cref="UnreadableInputException">A file cannot be used; nothing was changed.</exception>
    public IReadOnlyList<ImportedRelease> Run(IReadOnlyList<CodeFile> files, Action<string>? say = null)
    {
        var import = new CodeImport(shelf.Read);
        var read = new List<ImportedRelease>();
        foreach (var file in files)
        {
            using var stream = file.Open();
            var found = Add(import, file.Name, stream, say);
            read.AddRange(found.Count > 0 ? found : throw new UnreadableInputException(
                file.Name, null, "holds no code set we know; take the publisher's file as downloaded: ICD-10-CM order files, tabular list, index or conversion table, HCPCS, CARC, RARC or NPPES"));
        }

        say?.Invoke("Putting the sets together.");
        shelf.Replace(Guard(files[^1].Name, null, import.Parts));
        return read;
    }

    private static IReadOnlyList<ImportedRelease> Add(CodeImport import, string name, Stream stream, Action<string>? say)
    {
        var head = Head(stream);
        if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8))
        {
            return AddZip(import, name, stream, say);
        }

        if (head is [0x1F, 0x8B, ..])
        {
            var unpacked = PublisherGzip.Unpack(name, stream);
            return AddFile(import, name, null, name, unpacked, say);
        }

        return AddFile(import, name, null, name, stream, say);
    }

    private static IReadOnlyList<ImportedRelease> AddZip(CodeImport import, string name, Stream stream, Action<string>? say)
    {
        using var zip = new PublisherZip(name, stream);
        if (zip.IsWorkbook)
        {
            return AddWorkbook(import, name, null, name, zip);
        }

        zip.RefuseStrangers();
        var (read, known) = (new List<ImportedRelease>(), 0);
        var unknown = (ZipArchiveEntry?)null;
        foreach (var entry in zip.Entries.Where(entry => PublisherZip.MayHoldCodes(entry.Name)))
        {
            var inside = $"{Path.GetFileName(name)}/{entry.FullName}";
            using var content = zip.Unpack(entry);
            if (entry.Name.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
            {
                using var workbook = new PublisherZip(name, content);
                read.AddRange(AddWorkbook(import, name, entry.FullName, inside, workbook));
                continue;
            }

            if (PublisherFiles.Recognise(Head(content)) is { } kind)
            {
                known++;
                if (kind != PublisherFileKind.PassedOver)
                {
                    say?.Invoke($"Reading {inside}.");
                }

                read.AddRange(Guard(name, entry.FullName, () => import.Add(kind, inside, content)));
            }
            else if (!PublisherZip.IsKnownByName(entry.Name))
            {
                unknown ??= entry;
            }
        }

        return unknown is not null && known > 0 ? throw zip.Stranger(unknown) : read;
    }

    private static IReadOnlyList<ImportedRelease> AddFile(CodeImport import, string name, string? place, string fullName, Stream content, Action<string>? say)
    {
        if (PublisherFiles.Recognise(Head(content)) is not { } kind)
        {
            return [];
        }

        if (kind == PublisherFileKind.PassedOver)
        {
            throw new UnreadableInputException(name, place, "holds only a part of a release; take the publisher's zip, or the order file in it");
        }

        say?.Invoke($"Reading {name}.");
        return Guard(name, place, () => import.Add(kind, fullName, content, rows => say?.Invoke($"{rows} rows.")));
    }

    private static IReadOnlyList<ImportedRelease> AddWorkbook(CodeImport import, string name, string? place, string fullName, PublisherZip workbook)
    {
        if (workbook.Find("xl/sharedStrings.xml") is not { } strings || workbook.Find("xl/worksheets/sheet1.xml") is not { } sheet)
        {
            return [];
        }

        using var texts = workbook.Unpack(strings);
        using var rows = workbook.Unpack(sheet);
        return [Guard(name, place, () => import.AddConversions(fullName, texts, rows))];
    }

    private static byte[] Head(Stream stream)
    {
        var head = new byte[PublisherFiles.HeadLength];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        return head[..length];
    }

    // The engine says what is wrong and in which line; which file it was is known here.
    private static T Guard<T>(string name, string? entry, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CodeSetException wrong)
        {
            var (line, mend) = wrong.Message.StartsWith("line ", StringComparison.Ordinal) && wrong.Message.Split(": ", 2) is [var place, var rest] ? (place, rest) : (null, wrong.Message);
            throw new UnreadableInputException(name, entry is null ? line : line is null ? entry : $"{entry}, {line}", mend);
        }
    }
}
