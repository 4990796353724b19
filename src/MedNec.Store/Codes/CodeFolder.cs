using System.Globalization;
using MedNec.Cases;
using MedNec.Cases.Codes;
using MedNec.Engine.Codes;

namespace MedNec.Store.Codes;

/// <summary>
/// The folder <c>codes</c> of a data folder: one file a part, and <c>contents.tsv</c>, which says which file is which part.
/// New files are written beside the old ones; replacing that one list makes all of them hold at once.
/// </summary>
public sealed class CodeFolder : ICodeShelf
{
    private const string Contents = "contents.tsv";
    private const string Lock = "import.lock";
    private const string Ending = ".codes";

    private readonly string folder;

    /// <summary>Opens the code folder of <paramref name="data"/>; it need not be there yet.</summary>
    public CodeFolder(string data) => folder = Path.Combine(data, "codes");

    /// <summary>The code sets of a data folder, none of them read before it is asked for.</summary>
    public static CodeSets Sets(string data)
    {
        var shelf = new CodeFolder(data);
        return CodeSets.Of(shelf.Read);
    }

    /// <summary>Whether anything was imported into a data folder.</summary>
    public static bool IsFilled(string data) => File.Exists(Path.Combine(data, "codes", Contents));

    /// <summary>Another text after every import into a data folder; empty before the first.</summary>
    public static string Fingerprint(string data) =>
        new FileInfo(Path.Combine(data, "codes", Contents)) is { Exists: true } contents ? string.Create(CultureInfo.InvariantCulture, $"{contents.LastWriteTimeUtc.Ticks}/{contents.Length}") : "";

    /// <inheritdoc/>
    public byte[]? Read(string part)
    {
        try
        {
            return ReadContents().TryGetValue(part, out var file) ? File.ReadAllBytes(Path.Combine(folder, file)) : null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(folder, part, "cannot be read; look at its permissions, or import the codes again");
        }
    }

    /// <inheritdoc/>
    public void Replace(IReadOnlyDictionary<string, byte[]> parts)
    {
        var written = new List<string>();
        try
        {
            Directory.CreateDirectory(folder);
            using var only = Hold();
            var before = ReadContents();
            var after = new SortedDictionary<string, string>(before, StringComparer.Ordinal);
            var number = before.Values.Select(Number).DefaultIfEmpty(0).Max() + 1;
            foreach (var (part, bytes) in parts)
            {
                after[part] = string.Create(CultureInfo.InvariantCulture, $"{part}.{number}{Ending}");
                written.Add(after[part]);
                Write(after[part], bytes);
            }

            Write(Contents + ".new", System.Text.Encoding.UTF8.GetBytes(string.Concat(after.Select(entry => $"{entry.Key}\t{entry.Value}\n"))));
            File.Move(Path.Combine(folder, Contents + ".new"), Path.Combine(folder, Contents), overwrite: true);
            written.Clear();
            foreach (var old in Directory.GetFiles(folder, "*" + Ending).Where(path => !after.ContainsValue(Path.GetFileName(path))))
            {
                File.Delete(old);
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableInputException(folder, null, "cannot be written, so nothing was changed; look at its permissions and the free space");
        }
        finally
        {
            foreach (var file in written.Select(file => Path.Combine(folder, file)).Where(File.Exists))
            {
                File.Delete(file);
            }
        }
    }

    private Dictionary<string, string> ReadContents()
    {
        var path = Path.Combine(folder, Contents);
        return !File.Exists(path) ? [] : File.ReadAllLines(path).Select(line => line.Split('\t')).Where(parts => parts.Length == 2)
            .ToDictionary(parts => parts[0], parts => Path.GetFileName(parts[1]), StringComparer.Ordinal);
    }

    private void Write(string file, byte[] bytes)
    {
        using var stream = new FileStream(Path.Combine(folder, file), FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    private FileStream Hold()
    {
        try
        {
            return new FileStream(Path.Combine(folder, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, Lock)))
        {
            throw new UnreadableInputException(folder, null, "is being written by another import; wait until it is done");
        }
    }

    private static int Number(string file) => file.Split('.') is [.., var number, _] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : 0;
}
