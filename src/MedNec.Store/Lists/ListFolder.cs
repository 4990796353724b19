using System.Text;
using MedNec.Cases;

namespace MedNec.Store.Lists;

/// <summary>The imported lists of a data folder: <c>lists/KIND/NAME</c>, each with its stamp in the first line.</summary>
public sealed class ListFolder(string dataFolder)
{
    private readonly string folder = Path.Combine(Path.GetFullPath(dataFolder), "lists");

    /// <summary>What was imported, by kind and name; every file is looked at, none is read.</summary>
    /// <exception cref="UnreadableInputException">A file there was not imported, or is not whole.</exception>
    public IReadOnlyList<ImportedList> All => [.. ListKind.All.SelectMany(Of)];

    /// <summary>The lists of a kind.</summary>
    /// <exception cref="UnreadableInputException">A file there was not imported, or is not whole.</exception>
    public IReadOnlyList<ImportedList> Of(ListKind kind)
    {
        var path = Path.Combine(folder, kind.Name);
        return !Directory.Exists(path) ? [] :
        [
            .. Directory.GetFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).Select(file => new ImportedList(kind, file, Stamp(kind, file))),
        ];
    }

    /// <summary>Changes whenever a list comes or goes.</summary>
    public string Fingerprint => !Directory.Exists(folder) ? "" :
        string.Join('\n', new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories).Select(file => $"{file.FullName}\t{file.Length}\t{file.LastWriteTimeUtc.Ticks}").Order(StringComparer.Ordinal));

    /// <summary>Keeps a list: whole or not at all.</summary>
    internal ImportedList Keep(ListKind kind, string name, DateOnly asOf, DateOnly today, int rows, string from, IEnumerable<string> lines)
    {
        var content = new MemoryStream();
        using (var writer = new StreamWriter(content, new UTF8Encoding(false), 1 << 16, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                writer.Write(line);
                writer.Write('\n');
            }
        }

        var stamp = new ListStamp(kind.Name, asOf, today, rows, content.Length, from);
        var path = Path.Combine(folder, kind.Name, name);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // A name that begins with a dot is never listed: a crash leaves nothing that looks like a list.
            var unfinished = Path.Combine(Path.GetDirectoryName(path)!, $".{name}.{Guid.NewGuid():N}.unfinished");
            using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                file.Write(Encoding.UTF8.GetBytes(stamp.Line()));
                content.WriteTo(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
            foreach (var older in kind.IsWhole ? Directory.GetFiles(Path.GetDirectoryName(path)!).Where(file => file != path) : [])
            {
                File.Delete(older);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(path, null, "cannot be written; look at the folder, its permissions and the free space");
        }

        return new ImportedList(kind, path, stamp);
    }

    private static ListStamp Stamp(ListKind kind, string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var begin = new byte[ListStamp.Longest];
            var stamp = ListStamp.Read(Encoding.UTF8.GetString(begin, 0, file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false)));
            return stamp is null || stamp.Kind != kind.Name
                ? throw new UnreadableInputException(path, null, "was not imported; take it out of this folder and give it to `mednec lists import`")
                : file.Length == Encoding.UTF8.GetByteCount(stamp.Line()) + stamp.Bytes
                    ? stamp
                    : throw new UnreadableInputException(path, null, $"is not as it was imported on {stamp.Imported:yyyy-MM-dd}: cut off, or changed since; import it again");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(path, null, "cannot be read by this user; look at its permissions");
        }
    }
}

/// <summary>A list that was imported.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Stamp">What its first line says.</param>
public sealed record ImportedList(ListKind Kind, string Path, ListStamp Stamp)
{
    /// <summary>What of the file was not taken, in a sentence, just after the import; null where all was.</summary>
    public string? NotTaken { get; init; }
}
