using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>Takes an earlier version of the letter back. The version it replaces is kept, so that this too can be undone.</summary>
public sealed class RestoreDraft(ICaseStore cases, ReadRecords records, TimeProvider clock)
{
    /// <summary>Makes version <paramref name="version"/> the newest again.</summary>
    public async Task<Outcome<Case>> Run(ClinicId clinic, CaseId id, int version, Staff by, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found
            || await cases.Records(clinic, id, cancel) is not { } kept
            || await cases.Draft(clinic, id, cancel) is not { } newest)
        {
            return new Missing<Case>();
        }

        if (await cases.Draft(clinic, id, version, cancel) is not { } earlier)
        {
            return new Refused<Case>("That version is no longer kept; choose another.");
        }

        var brief = records.Run(kept, found);
        var again = earlier with { Version = newest.Version + 1, NextKey = newest.NextKey, By = by.Name, At = clock.GetUtcNow() };
        var review = Reviewer.Standard.Review(again.ToLetter(BriefFacts.Of(brief)), brief);
        var outcome = found.Reword(Standings.Of(review));
        return outcome is Done<Case>(var changed)
            ? new Done<Case>(await cases.Save(new CaseChange(changed, [new(id, CaseEventKind.Restored, by.Name, again.At, $"Took back the letter of {earlier.At:HH:mm}", again.Version)], again), cancel))
            : outcome;
    }
}
