namespace MedNec.Cases.Workflow;

/// <summary>
/// Something that happened to a case. Each change leaves one; they are only ever added, in one hash chain a clinic.
/// The time line, the audit, notices and reports read this stream.
/// </summary>
/// <param name="Case">The case.</param>
/// <param name="Kind">What kind of thing happened.</param>
/// <param name="By">Who did it, by name.</param>
/// <param name="At">When.</param>
/// <param name="Text">What happened, in a sentence for the time line: "Reworded in Diagnosis".</param>
/// <param name="Draft">The version of the letter that came of it, where it changed the letter.</param>
public sealed record CaseEvent(CaseId Case, CaseEventKind Kind, string By, DateTimeOffset At, string Text, int? Draft = null);

/// <summary>Kinds of event.</summary>
public enum CaseEventKind
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>The letter was composed from the brief.</summary>
    Composed,

    /// <summary>Words of the letter were changed.</summary>
    Reworded,

    /// <summary>The fix of a finding was accepted.</summary>
    FixAccepted,

    /// <summary>A finding that blocks was overridden, with a reason.</summary>
    FindingOverridden,

    /// <summary>A finding was acknowledged.</summary>
    FindingAcknowledged,

    /// <summary>An override or acknowledgement was taken back.</summary>
    SettlementTakenBack,

    /// <summary>An earlier version of the letter was taken back.</summary>
    Restored,

    /// <summary>Something was entered in the brief.</summary>
    RecordEntered,

    /// <summary>Something that was entered in the brief was taken back.</summary>
    RecordTakenBack,

    /// <summary>The policy that decides was named.</summary>
    PolicyChosen,

    /// <summary>The policy changed under an open letter.</summary>
    PolicyChanged,

    /// <summary>The letter was brought up to date with its brief and its policy.</summary>
    BroughtUpToDate,

    /// <summary>Somebody took the case, or it was given to somebody.</summary>
    Assigned,

    /// <summary>The signature was asked for.</summary>
    SignatureAsked,

    /// <summary>The letter was signed.</summary>
    SignatureGiven,

    /// <summary>The letter was taken back to the desk.</summary>
    Reopened,

    /// <summary>The packet was sent.</summary>
    Submitted,

    /// <summary>The payer decided.</summary>
    Decided,

    /// <summary>Work was laid aside.</summary>
    Held,
}
