using MedNec.Cases.Drafting;

namespace MedNec.Cases.Workflow;

/// <summary>Where the cases of clinics are kept, each with its brief, its files, the versions of its letter and what happened to it.</summary>
public interface ICaseStore
{
    /// <summary>The case of that id at that clinic.</summary>
    Task<Case?> Find(ClinicId clinic, CaseId id, CancellationToken cancel);

    /// <summary>All cases of the clinic that the board shows, the oldest first.</summary>
    Task<IReadOnlyList<Case>> List(ClinicId clinic, CancellationToken cancel);

    /// <summary>Whether the clinic has any case at all.</summary>
    Task<bool> HasAny(ClinicId clinic, CancellationToken cancel);

    /// <summary>Adds cases with their records; all of them, or none.</summary>
    Task Add(Clinic clinic, IReadOnlyList<NewCase> cases, CancellationToken cancel);

    /// <summary>Saves a change: the case, what happened, and the letter where it changed; all of it, or nothing.</summary>
    /// <exception cref="CaseChangedMeanwhileException">Somebody else saved this case after it was read.</exception>
    Task<Case> Save(CaseChange change, CancellationToken cancel);

    /// <summary>What the letter is written from.</summary>
    Task<CaseRecords?> Records(ClinicId clinic, CaseId id, CancellationToken cancel);

    /// <summary>An earlier text of the brief; null when there is no such version.</summary>
    Task<string?> FormerBrief(ClinicId clinic, CaseId id, int version, CancellationToken cancel);

    /// <summary>The newest version of the letter; null while there is none.</summary>
    Task<Draft?> Draft(ClinicId clinic, CaseId id, CancellationToken cancel);

    /// <summary>A version of the letter; null when it is not kept.</summary>
    Task<Draft?> Draft(ClinicId clinic, CaseId id, int version, CancellationToken cancel);

    /// <summary>What happened to the case, the oldest first.</summary>
    Task<IReadOnlyList<CaseEvent>> Events(ClinicId clinic, CaseId id, CancellationToken cancel);
}

/// <summary>A change of a case.</summary>
/// <param name="Changed">The case as it is to be; its version is the one that was read.</param>
/// <param name="Events">What happened.</param>
/// <param name="Draft">The new version of the letter, if it changed.</param>
/// <param name="Replaces">An earlier version that the new one makes worthless: the same sentence, half typed.</param>
/// <param name="Records">What the letter is written from, if that changed; the brief before it is kept under its version.</param>
public sealed record CaseChange(Case Changed, IReadOnlyList<CaseEvent> Events, Draft? Draft = null, int? Replaces = null, CaseRecords? Records = null);

/// <summary>A case to add, with all that belongs to it.</summary>
/// <param name="Case">The case.</param>
/// <param name="Records">What its letter is written from.</param>
/// <param name="Draft">Its letter, if there is one yet.</param>
/// <param name="Events">What happened to it so far.</param>
public sealed record NewCase(Case Case, CaseRecords Records, Draft? Draft, IReadOnlyList<CaseEvent> Events);

/// <summary>What a letter is written from, as it was handed in.</summary>
/// <param name="Brief">The brief's JSON.</param>
/// <param name="Files">The charts and documents, by the path under which the brief names them.</param>
/// <param name="Version">The version of the brief, from 1.</param>
public sealed record CaseRecords(string Brief, IReadOnlyList<CaseFile> Files, int Version = 1)
{
    /// <summary>The next version, with another brief and perhaps another file.</summary>
    public CaseRecords With(string brief, CaseFile? file = null) => new(brief, file is null ? Files : [.. Files, file], Version + 1);
}

/// <summary>A file of a case.</summary>
/// <param name="Path">Its path, as the brief names it.</param>
/// <param name="Hash">The SHA-256 of its content, under which the document store keeps it.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record CaseFile(string Path, string Hash, long Size);

/// <summary>Keeps the bytes of charts and documents, by what they are: the same bytes are kept once.</summary>
public interface IDocumentStore
{
    /// <summary>Keeps <paramref name="bytes"/>; after this returns they outlive a power failure.</summary>
    /// <returns>The SHA-256 in 64 hexadecimal digits.</returns>
    string Keep(ReadOnlySpan<byte> bytes);

    /// <summary>The bytes of that hash.</summary>
    /// <exception cref="FileNotFoundException">They are not there.</exception>
    /// <exception cref="InvalidDataException">They are not what was kept.</exception>
    byte[] Read(string hash);
}

/// <summary>Somebody else saved the case in between.</summary>
public sealed class CaseChangedMeanwhileException(CaseId id) : Exception($"Case {id} was changed by somebody else in between.")
{
    /// <summary>The case.</summary>
    public CaseId Case { get; } = id;
}
