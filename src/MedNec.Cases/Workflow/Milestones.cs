namespace MedNec.Cases.Workflow;

/// <summary>The letter was laid before a clinician for signature.</summary>
/// <param name="By">Who asked.</param>
/// <param name="At">When.</param>
public sealed record SignatureRequest(string By, DateTimeOffset At);

/// <summary>A clinician signed the letter.</summary>
/// <param name="By">Name and credentials as signed.</param>
/// <param name="At">When.</param>
/// <param name="Draft">The version of the letter that was signed; any later change makes this signature void.</param>
public sealed record Signature(string By, DateTimeOffset At, int Draft);

/// <summary>The packet went to the payer.</summary>
/// <param name="At">When.</param>
/// <param name="Channel">How: "fax", "portal", "mail".</param>
/// <param name="To">To whom.</param>
/// <param name="Pages">How many pages.</param>
public sealed record Submission(DateTimeOffset At, string Channel, string? To = null, int? Pages = null)
{
    /// <summary>As the time line says it: "Sent by fax to Northstar Health Plan, 14 pages".</summary>
    public string Sentence()
    {
        var how = Channel == "portal" ? "through the portal" : $"by {Channel}";
        return $"Sent {how}{(To is null ? "" : $" to {To}")}{(Pages is { } pages ? pages == 1 ? ", 1 page" : $", {pages} pages" : "")}";
    }
}

/// <summary>What the payer answered.</summary>
/// <param name="At">The date on the notice: the clocks of an appeal run from it.</param>
/// <param name="Result">The answer.</param>
/// <param name="Reference">The payer's number for it.</param>
/// <param name="Reasons">The payer's reasons.</param>
public sealed record Determination(DateTimeOffset At, DecisionResult Result, string? Reference, IReadOnlyList<string> Reasons)
{
    /// <summary>As the time line says it: "Denied, reference UM-2026-118204: no six weeks of treatment with dates".</summary>
    public string Sentence()
    {
        var result = Result switch
        {
            DecisionResult.Approved => "Approved",
            DecisionResult.Partial => "Partly approved",
            DecisionResult.Pended => "Pended",
            _ => "Denied",
        };
        return $"{result}{(Reference is null ? "" : $", reference {Reference}")}{(Reasons.Count == 0 ? "" : $": {string.Join("; ", Reasons)}")}";
    }
}

/// <summary>What a payer can answer.</summary>
public enum DecisionResult
{
    /// <summary>All that was asked.</summary>
    Approved,

    /// <summary>A part of it.</summary>
    Partial,

    /// <summary>Not yet: it asks for more, or for a call between clinicians.</summary>
    Pended,

    /// <summary>Nothing.</summary>
    Denied,
}

/// <summary>Work rests until something arrives.</summary>
/// <param name="By">Who laid it aside.</param>
/// <param name="Since">Since when.</param>
/// <param name="Why">What is waited for: "sleep study report from the lab".</param>
public sealed record Hold(string By, DateTimeOffset Since, string Why);

/// <summary>The next date of a case and what it is: "fax by Thu 26 Nov 2026".</summary>
/// <param name="On">The day.</param>
/// <param name="What">What must be done or will come: "fax by", "decision expected".</param>
public sealed record NextDate(DateOnly On, string What);

/// <summary>How the letter stood when it was last reviewed: the numbers that the board shows without reading every letter again.</summary>
/// <param name="Blockers">Findings that block.</param>
/// <param name="Warnings">Findings that somebody must look at.</param>
/// <param name="Advice">Findings shown only.</param>
public sealed record Standing(int Blockers, int Warnings, int Advice);
