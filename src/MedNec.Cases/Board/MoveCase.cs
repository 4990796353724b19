using MedNec.Cases.Workflow;

namespace MedNec.Cases.Board;

/// <summary>Takes a case, asks for its signature or reopens it: the moves that need no more than a case and a person.</summary>
public sealed class MoveCase(ICaseStore cases, TimeProvider clock)
{
    /// <summary>Gives the case to <paramref name="to"/>.</summary>
    public Task<Outcome<Case>> Assign(ClinicId clinic, CaseId id, Staff to, CancellationToken cancel) =>
        Run(clinic, id, found => found.Assign(to), at => new(id, CaseEventKind.Assigned, to.Name, at, "Took this case"), cancel);

    /// <summary>Lays the letter before a clinician.</summary>
    public Task<Outcome<Case>> AskForSignature(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel) =>
        Run(clinic, id, found => found.AskForSignature(by, clock.GetUtcNow()), at => new(id, CaseEventKind.SignatureAsked, by.Name, at, "Asked for the signature"), cancel);

    /// <summary>Takes the letter back to the desk.</summary>
    public Task<Outcome<Case>> Reopen(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel) =>
        Run(clinic, id, found => found.Reopen(), at => new(id, CaseEventKind.Reopened, by.Name, at, "Reopened the letter"), cancel);

    private async Task<Outcome<Case>> Run(ClinicId clinic, CaseId id, Func<Case, Outcome<Case>> decide, Func<DateTimeOffset, CaseEvent> left, CancellationToken cancel)
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

        try
        {
            return new Done<Case>(await cases.Save(new CaseChange(changed, [left(clock.GetUtcNow())]), cancel));
        }
        catch (CaseChangedMeanwhileException)
        {
            return new Refused<Case>("Somebody else changed this case a moment ago; look at it and try again.");
        }
    }
}
