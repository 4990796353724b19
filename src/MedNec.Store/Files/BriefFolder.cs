using MedNec.Cases;
using MedNec.Cases.Briefs;

namespace MedNec.Store.Files;

/// <summary>A folder of the machine as the folder of a brief.</summary>
public sealed class BriefFolder : IBriefFolder
{
    /// <summary>The largest file read, in bytes. A chart of 1,200 resources has 4 MB.</summary>
    public const long Largest = 64L * 1024 * 1024;

    private readonly string folder;
    private readonly string root;

    /// <summary>Opens <paramref name="folder"/>; its briefs may name files under <paramref name="root"/>, by default the folder itself.</summary>
    public BriefFolder(string folder, string? root = null)
    {
        this.folder = Path.GetFullPath(folder);
        this.root = RealPath(Path.GetFullPath(root ?? folder));
    }

    /// <inheritdoc/>
    public byte[] Read(string path, string? place) => ReadFile(Inside(path, place), path, place);

    /// <inheritdoc/>
    public bool Has(string path, string? place) => File.Exists(Inside(path, place));

    /// <summary>Reads a file that a person named, wherever it lies.</summary>
    /// <exception cref="UnreadableInputException">There is no such file, it is too large, or it may not be read.</exception>
    public static byte[] ReadNamed(string path) => ReadFile(path, path, null);

    private static byte[] ReadFile(string full, string path, string? place)
    {
        try
        {
            var info = new FileInfo(full);
            if (Directory.Exists(full))
            {
                throw new UnreadableInputException(path, place, "is a folder; name a file in it");
            }

            if (!info.Exists)
            {
                throw new UnreadableInputException(path, place, "is not there; look at the spelling of the path");
            }

            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
            return stream switch
            {
                { CanSeek: false } => throw new UnreadableInputException(path, place, "is no ordinary file; save it as a file first"),
                { Length: > Largest } => throw new UnreadableInputException(path, place, $"is too large ({stream.Length / 1_000_000} MB; at most {Largest / 1_000_000} MB are read); export the part of the record that the letter needs"),
                _ => ReadWhole(stream),
            };
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new UnreadableInputException(path, place, "cannot be read by this user; look at its permissions");
        }
    }

    private static byte[] ReadWhole(FileStream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private string Inside(string path, string? place)
    {
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UnreadableInputException("The brief", place, "names no file; write its path");
        }

        // Symbolic links are followed before we judge: a link that leads outside is outside.
        var full = RealPath(Path.GetFullPath(path, folder));
        return full.StartsWith(root.TrimEnd('/') + "/", StringComparison.Ordinal)
            ? full
            : throw new UnreadableInputException(path, place, "lies outside the folder of the brief; copy it there, or allow a wider folder with --root");
    }

    private static string RealPath(string full)
    {
        var real = "/";
        foreach (var part in full.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            real = entry.LinkTarget is null ? real : entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
