using System.IO.Compression;

namespace MedNec.Cases.Codes;

/// <summary>
/// A zip that somebody downloaded: opened with distrust. Refuses what is cut off, encrypted, grows beyond any release,
/// holds archives or programs, before anything large is unpacked.
/// </summary>
internal sealed class PublisherZip : IDisposable
{
    // The largest file in a release of codes has 15 MB; X-fold growth is 16 for order files and 30 for workbooks.
    private const long LargestUnpacked = 128L << 20;
    private const long MostUnpacked = 512L << 20;
    private const long MostGrowth = 200;
    private const int MostFiles = 200;

    private static readonly string[] Texts = [".txt", ".csv", ".xml"];
    private static readonly string[] Papers = [".pdf", ".doc", ".docx", ".rtf", ".xls", ".xlsx", ".xsd", ".htm", ".html", ".md"];

    // Words in the names of files that belong to a release and hold nothing for us, whatever they contain.
    private static readonly string[] KnownNames =
        ["icd10", "icd-10", "order", "addenda", "codes", "tabular", "index", "neoplasm", "drug", "hcpc", "proc_notes", "recordlayout", "noc", "readme", "npidata", "othername", "pl_pfile", "endpoint", "conversion"];

    private readonly string name;
    private readonly ZipArchive archive;

    public PublisherZip(string name, Stream stream)
    {
        this.name = name;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            Entries = [.. archive.Entries.Where(entry => !entry.FullName.EndsWith('/'))];
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or ArgumentException)
        {
            throw new UnreadableInputException(name, null, "is cut off or damaged; download it again");
        }

        if (Entries.Count > MostFiles)
        {
            throw new UnreadableInputException(name, null, $"holds {Entries.Count} files, more than any release; take the publisher's zip as downloaded");
        }

        if (Entries.FirstOrDefault(entry => entry.IsEncrypted) is { } locked)
        {
            throw new UnreadableInputException(name, locked.FullName, "is locked with a password; take the publisher's zip as downloaded");
        }

        // Files that lie upon each other in the archive pass every look at a single one.
        if (Entries.FirstOrDefault(IsBomb) is { } bomb)
        {
            throw new UnreadableInputException(name, bomb.FullName, $"would grow to {bomb.Length / 1_000_000} MB, as no file of a release does; an NPPES file is imported unpacked, anything else downloaded again");
        }

        if (Entries.Sum(entry => entry.Length) > MostUnpacked || Entries.Sum(entry => entry.CompressedLength) > stream.Length)
        {
            throw new UnreadableInputException(name, null, "would grow beyond any release; download it again");
        }
    }

    public IReadOnlyList<ZipArchiveEntry> Entries { get; }

    /// <summary>Whether it is an Excel workbook.</summary>
    public bool IsWorkbook => Find("xl/workbook.xml") is not null;

    /// <summary>Whether a file of that name is unpacked and looked at.</summary>
    public static bool MayHoldCodes(string file) =>
        Texts.Any(ending => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (file.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) && file.Contains("conversion", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file of that name belongs to a release.</summary>
    public static bool IsKnownByName(string file) => KnownNames.Any(word => file.Contains(word, StringComparison.OrdinalIgnoreCase));

    public ZipArchiveEntry? Find(string fullName) => Entries.FirstOrDefault(entry => entry.FullName == fullName);

    /// <summary>Refuses files that are neither text nor paper: programs, pictures, archives inside.</summary>
    public void RefuseStrangers()
    {
        if (Entries.FirstOrDefault(entry => !Texts.Concat(Papers).Any(ending => entry.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))) is { } stranger)
        {
            throw Stranger(stranger);
        }
    }

    /// <summary>What to say of a file that does not belong here.</summary>
    public UnreadableInputException Stranger(ZipArchiveEntry entry) =>
        new(name, entry.FullName, "is no part of a release of codes; take the publisher's zip as downloaded");

    /// <summary>Unpacks a file, no further than it says itself, and compares its check sum.</summary>
    public MemoryStream Unpack(ZipArchiveEntry entry)
    {
        try
        {
            using var packed = entry.Open();
            var unpacked = LimitedCopy.Of(packed, entry.Length, Math.Min(LargestUnpacked, entry.Length));
            if (unpacked is not null && unpacked.Length == entry.Length && Crc32.Of(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length)) == entry.Crc32)
            {
                return unpacked;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // The same sentence as for a wrong check sum.
        }

        throw new UnreadableInputException(name, entry.FullName, "is damaged; download the zip again");
    }

    public void Dispose() => archive.Dispose();

    private static bool IsBomb(ZipArchiveEntry entry) =>
        entry.Length > LargestUnpacked || (entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > MostGrowth);
}
