using MedNec.Cases.Demands;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Workflow;

/// <summary>
/// One patient, one payer, one thing asked for, from trigger to outcome. What happened is kept as records; the stage
/// follows from them. Each method decides one change and returns the changed case, or a sentence that says what to do.
/// </summary>
public sealed record Case
{
    /// <summary>The id.</summary>
    public required CaseId Id { get; init; }

    /// <summary>The clinic it belongs to.</summary>
    public required ClinicId Clinic { get; init; }

    /// <summary>What is asked for, in a few words: "CPAP device".</summary>
    public required string Item { get; init; }

    /// <summary>The patient's name.</summary>
    public required string Patient { get; init; }

    /// <summary>The payer asked.</summary>
    public required string Payer { get; init; }

    /// <summary>What the letter is for.</summary>
    public required Purpose Purpose { get; init; }

    /// <summary>Who has it; null: nobody.</summary>
    public Staff? Owner { get; init; }

    /// <summary>Where the patient is seen.</summary>
    public string? Location { get; init; }

    /// <summary>When it was opened.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>The next date and what it is.</summary>
    public NextDate? Next { get; init; }

    /// <summary>How the letter stood when last reviewed; null while there is no letter.</summary>
    public Standing? Standing { get; init; }

    /// <summary>How it stood before the payer's policy when last judged; null where no policy judges it.</summary>
    public KeptVerdict? Verdict { get; init; }

    /// <summary>A change of the policy that nobody has looked at yet.</summary>
    public PolicyChange? PolicyChange { get; init; }

    /// <summary>What persons entered in its brief at the desk, the oldest first.</summary>
    public IReadOnlyList<Addition> Additions { get; init; } = [];

    /// <summary>What persons decided about findings of the letter.</summary>
    public IReadOnlyList<SettledFinding> Settled { get; init; } = [];

    /// <summary>The signature asked for.</summary>
    public SignatureRequest? AskedForSignature { get; init; }

    /// <summary>The signature.</summary>
    public Signature? Signature { get; init; }

    /// <summary>The sending.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The payer's decision.</summary>
    public Determination? Determination { get; init; }

    /// <summary>Why work rests, while it does.</summary>
    public Hold? Hold { get; init; }

    /// <summary>How often it was saved: whoever saves names the version they read, so that nobody overwrites another's work unseen.</summary>
    public int Version { get; init; }

    /// <summary>Where it stands.</summary>
    public Stage Stage => this switch
    {
        { Determination.Result: DecisionResult.Denied } => Stage.Denied,
        { Determination.Result: DecisionResult.Approved or DecisionResult.Partial } => Stage.Approved,
        { Submission: not null } => Stage.AwaitingDecision,
        { Signature: not null } => Stage.ReadyToSend,
        { AskedForSignature: not null } => Stage.ToSign,
        { Standing: not null } => Stage.Drafting,
        _ => Stage.Gathering,
    };

    /// <summary>Whose move it is.</summary>
    public string WhoseMove => Stage switch
    {
        _ when Hold is not null => "on hold",
        Stage.AwaitingDecision when Determination is null => "payer’s move",
        Stage.Approved => "done",
        Stage.ToSign => "clinician’s move",
        _ => "our move",
    };

    /// <summary>The letter was composed.</summary>
    public Outcome<Case> Compose(Standing standing) => Allowed(Verb.Compose, () => this with { Standing = standing });

    /// <summary>The words of the letter were changed, and it was reviewed again.</summary>
    public Outcome<Case> Reword(Standing standing) => Allowed(Verb.Reword, () => this with { Standing = standing });

    /// <summary>A person decided about a finding; an earlier decision about the same words gives way.</summary>
    public Outcome<Case> Settle(SettledFinding settled) =>
        Allowed(Verb.Settle, () => this with { Settled = [.. Settled.Where(other => !other.IsAbout(settled.Check, settled.About)), settled] });

    /// <summary>A decision about a finding is taken back.</summary>
    public Outcome<Case> TakeBack(SettledFinding settled) =>
        Allowed(Verb.Settle, () => this with { Settled = [.. Settled.Where(other => !other.IsAbout(settled.Check, settled.About))] });

    /// <summary>A person entered something in the brief.</summary>
    public Outcome<Case> Enter(Addition added) => Allowed(Verb.Enter, () => this with { Additions = [.. Additions, added] });

    /// <summary>Something that a person entered is taken back.</summary>
    public Outcome<Case> TakeOut(Addition added) => Allowed(Verb.Enter, () => this with { Additions = [.. Additions.Where(other => other.Id != added.Id)] });

    /// <summary>The number of the next entry.</summary>
    public string NextAddition => $"e{1 + Additions.Select(added => int.TryParse(added.Id.AsSpan(1), out var number) ? number : 0).DefaultIfEmpty().Max()}";

    /// <summary>It was judged again by the payer's policy; a change of the policy that fails nothing more is forgotten.</summary>
    public Case Judged(KeptVerdict? verdict) => this with
    {
        Verdict = verdict,
        PolicyChange = PolicyChange is { } change && verdict is not null && change.Fails.Where(fails => verdict.Find(fails.Id) is { } answer && answer != Engine.Policies.Answer.Met).ToList() is { Count: > 0 } left
            ? left.Count == change.Fails.Count ? change : change with { Fails = left }
            : null,
    };

    /// <summary>Whether a change of the policy still matters to its letter: it is not signed.</summary>
    public bool IsOpen => Stage is Stage.Gathering or Stage.Drafting or Stage.ToSign;

    /// <summary>Somebody takes the case.</summary>
    public Outcome<Case> Assign(Staff to) => Owner?.Id == to.Id
        ? new Refused<Case>($"{to.Name} has this case already.")
        : new Done<Case>(this with { Owner = to });

    /// <summary>Lays the letter before a clinician; refused while something blocks it.</summary>
    public Outcome<Case> AskForSignature(Staff by, DateTimeOffset at) => Standing switch
    {
        { Blockers: > 0 and var blockers } when Stage == Stage.Drafting => new Refused<Case>(blockers == 1
            ? "One finding blocks this letter: mend it first."
            : $"{blockers} findings block this letter: mend them first."),
        _ => Allowed(Verb.AskForSignature, () => this with { AskedForSignature = new(by.Name, at) }),
    };

    /// <summary>Signs the letter as it stands in version <paramref name="draft"/>.</summary>
    public Outcome<Case> Sign(Staff by, DateTimeOffset at, int draft) =>
        Allowed(Verb.Sign, () => this with { Signature = new(by.Name, at, draft) });

    /// <summary>Takes the letter back to the desk; a signature becomes void.</summary>
    public Outcome<Case> Reopen() => Allowed(Verb.Reopen, () => this with { AskedForSignature = null, Signature = null });

    /// <summary>The packet went to the payer.</summary>
    public Outcome<Case> Submit(Submission submission) => Allowed(Verb.Submit, () => this with { Submission = submission });

    /// <summary>The payer decided.</summary>
    public Outcome<Case> Decide(Determination determination) => Allowed(Verb.RecordDecision, () => this with { Determination = determination });

    private Outcome<Case> Allowed(Verb verb, Func<Case> change)
    {
        var move = Moves.Of(verb);
        return move.From.Contains(Stage) ? new Done<Case>(change()) : new Refused<Case>(move.Otherwise);
    }
}
