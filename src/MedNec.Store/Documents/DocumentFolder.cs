using System.Security.Cryptography;
using MedNec.Cases.Workflow;

namespace MedNec.Store.Documents;

/// <summary>Keeps documents in a folder, each under its SHA-256: the same bytes once, and damage is noticed when they are read.</summary>
public sealed class DocumentFolder : IDocumentStore
{
    private readonly string folder;

    /// <summary>Opens <paramref name="folder"/>, which is made if it is not there.</summary>
    public DocumentFolder(string folder)
    {
        this.folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(this.folder);
    }

    /// <inheritdoc/>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var path = PathOf(hash);
        if (File.Exists(path))
        {
            return hash;
        }

        // Written whole under another name, forced to the disk, then renamed: a reader sees all of it or nothing, whenever the power fails.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Guid.NewGuid():N}.unfinished";
        using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
        return hash;
    }

    /// <inheritdoc/>
    public byte[] Read(string hash)
    {
        var bytes = File.ReadAllBytes(PathOf(hash));
        return Convert.ToHexStringLower(SHA256.HashData(bytes)) == hash
            ? bytes
            : throw new InvalidDataException($"Document {hash} is damaged: restore it from a backup.");
    }

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, hash[..2], hash)
        : throw new FileNotFoundException("No document has that name.");
}
