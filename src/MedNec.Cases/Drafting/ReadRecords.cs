using System.Security.Cryptography;
using System.Text;
using MedNec.Cases.Briefs;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>
/// Opens the brief of a case from its kept records. A chart of some megabytes is read once and not at every keystroke:
/// the last briefs stay open, known by the content they were read from.
/// </summary>
public sealed class ReadRecords(OpenBrief open, IDocumentStore documents, Today today, IClinicKnowledge clinic, ClinicLetters letters)
{
    private const int Kept = 32;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Brief> opened = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>The brief of <paramref name="records"/>, judged as of today by the clinic's rules and lists, with what was decided about findings of the case <paramref name="of"/>.</summary>
    public Brief Run(CaseRecords records, Case? of = null)
    {
        var brief = Opened(records);
        var ready = brief with
        {
            Rules = clinic.Rules,
            Library = clinic.Library,
            Resolutions = of is null or { Settled.Count: 0 } ? brief.Resolutions : [.. brief.Resolutions, .. of.Settled.Select(settled => settled.ToResolution())],
        };
        return of is null ? ready : letters.Before(of, ready);
    }

    private Brief Opened(CaseRecords records)
    {
        var day = today.Run();
        var key = $"{day:O} {Fingerprint(records)}";
        lock (gate)
        {
            if (opened.TryGetValue(key, out var known))
            {
                return known;
            }
        }

        var brief = open.Run(new KeptFolder(records, documents), KeptFolder.BriefFile, day);
        lock (gate)
        {
            if (opened.TryAdd(key, brief))
            {
                order.Enqueue(key);
            }

            while (order.Count > Kept)
            {
                opened.Remove(order.Dequeue());
            }
        }

        return brief;
    }

    private static string Fingerprint(CaseRecords records) => Convert.ToHexString(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', [records.Brief, .. records.Files.Select(file => $"{file.Path}\t{file.Hash}")]))));
}

/// <summary>The day on which the engine judges: the clinic's own, or the one that the program was started with.</summary>
/// <param name="clock">The clock.</param>
/// <param name="given">The day to take instead.</param>
public sealed class Today(TimeProvider clock, DateOnly? given)
{
    /// <summary>The day.</summary>
    public DateOnly Run() => given ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
}

/// <summary>The kept records of a case as the folder of its brief.</summary>
internal sealed class KeptFolder(CaseRecords records, IDocumentStore documents) : IBriefFolder
{
    /// <summary>The name under which the brief itself is read.</summary>
    public const string BriefFile = "brief.json";

    public byte[] Read(string path, string? place) => path == BriefFile
        ? Encoding.UTF8.GetBytes(records.Brief)
        : documents.Read((Find(path) ?? throw new UnreadableInputException(path, place, "is not among the files of this case; add it")).Hash);

    public bool Has(string path, string? place) => Find(path) is not null;

    private CaseFile? Find(string path) => records.Files.FirstOrDefault(file => file.Path == path);
}
