using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;

namespace MedNec.Cases.Board;

/// <summary>Takes a case, asks for its signature, records it or reopens the letter: the moves that need no more than a case and a person.</summary>
public sealed class MoveCase(ICaseStore cases, ReadRecords records, TimeProvider clock)
{
    /// <summary>Gives the case to <paramref name="to"/>.</summary>
    public Task<Outcome<Case>> Assign(ClinicId clinic, CaseId id, Staff to, CancellationToken cancel) =>
        Run(clinic, id, found => found.Assign(to), at => new(id, CaseEventKind.Assigned, to.Name, at, "Took this case"), cancel);

    /// <summary>Lays the letter before a clinician.</summary>
    public Task<Outcome<Case>> AskForSignature(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel) =>
        Run(clinic, id, found => found.AskForSignature(by, clock.GetUtcNow()), at => new(id, CaseEventKind.SignatureAsked, by.Name, at, "Asked for the signature"), cancel);

    /// <summary>Signs version <paramref name="draft"/> of the letter, which is from then on held to the policy's version of that day.</summary>
    public Task<Outcome<Case>> Sign(ClinicId clinic, CaseId id, Staff by, int draft, CancellationToken cancel) =>
        Run(clinic, id, found => found.Sign(by, clock.GetUtcNow(), draft), at => new(id, CaseEventKind.SignatureGiven, by.Name, at, "Signed the letter", draft), cancel, kept => PinnedPolicy.Pin(kept, records.Run(kept)));

    /// <summary>Takes the letter back to the desk; the policy's version of today judges it again.</summary>
    public Task<Outcome<Case>> Reopen(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel) =>
        Run(clinic, id, found => found.Reopen(), at => new(id, CaseEventKind.Reopened, by.Name, at, "Reopened the letter"), cancel, PinnedPolicy.Free);

    private async Task<Outcome<Case>> Run(
        ClinicId clinic, CaseId id, Func<Case, Outcome<Case>> decide, Func<DateTimeOffset, CaseEvent> left, CancellationToken cancel, Func<CaseRecords, CaseRecords>? holding = null)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found)
        {
            return new Missing<Case>();
        }

        var outcome = decide(found);
        if (outcome is not Done<Case>(var changed))
        {
            return outcome;
        }

        var kept = holding is null ? null : await cases.Records(clinic, id, cancel);
        var held = kept is null ? null : holding!(kept);
        try
        {
            return new Done<Case>(await cases.Save(new CaseChange(changed, [left(clock.GetUtcNow())], Records: held == kept ? null : held), cancel));
        }
        catch (CaseChangedMeanwhileException)
        {
            return new Refused<Case>("Somebody else changed this case a moment ago; look at it and try again.");
        }
    }
}
