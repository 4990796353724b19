namespace MedNec.Cases.Audit;

/// <summary>Something that somebody did or saw: what an auditor asks for. Holds ids, never a patient's data.</summary>
/// <param name="By">Who, by staff id.</param>
/// <param name="At">When.</param>
/// <param name="What">What: "case.opened", "letter.downloaded".</param>
/// <param name="On">On what: the id of a case, of a fact.</param>
/// <param name="Detail">More, without patient data: the format of a download.</param>
public sealed record AuditEvent(string By, DateTimeOffset At, string What, string On, string? Detail = null);

/// <summary>The audit trail of a clinic, to which entries are only added.</summary>
public interface IAuditTrail
{
    /// <summary>Adds an entry.</summary>
    Task Note(Workflow.ClinicId clinic, AuditEvent entry, CancellationToken cancel);

    /// <summary>Walks the hash chains of a clinic from their start.</summary>
    Task<ChainReport> Verify(Workflow.ClinicId clinic, CancellationToken cancel);
}

/// <summary>What a walk along the chains found.</summary>
/// <param name="Entries">How many entries were walked.</param>
/// <param name="BrokenAt">The first place that does not fit ("case_events 17"); null when every entry fits.</param>
public sealed record ChainReport(long Entries, string? BrokenAt)
{
    /// <summary>Whether every entry fits.</summary>
    public bool Holds => BrokenAt is null;
}
