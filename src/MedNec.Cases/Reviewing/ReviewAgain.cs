using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Reviewing;

/// <summary>Reviews the drafts of a clinic again after its rules changed, so that the board counts by the new ones.</summary>
public sealed class ReviewAgain(ICaseStore cases, ReadRecords records)
{
    /// <summary>Reviews every draft; only what stands otherwise now is saved.</summary>
    /// <returns>How many stand otherwise.</returns>
    public async Task<int> Run(ClinicId clinic, CancellationToken cancel)
    {
        var changed = 0;
        foreach (var found in (await cases.List(clinic, cancel)).Where(found => found.Stage is Stage.Drafting or Stage.ToSign))
        {
            if (await cases.Records(clinic, found.Id, cancel) is not { } kept || await cases.Draft(clinic, found.Id, cancel) is not { } draft)
            {
                continue;
            }

            var brief = records.Run(kept, found);
            var standing = Standings.Of(Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief));
            if (standing != found.Standing)
            {
                changed += await Save(found with { Standing = standing }, cancel) ? 1 : 0;
            }
        }

        return changed;
    }

    private async Task<bool> Save(Case found, CancellationToken cancel)
    {
        try
        {
            await cases.Save(new CaseChange(found, []), cancel);
            return true;
        }
        catch (CaseChangedMeanwhileException)
        {
            // Whoever changed it reviewed it too, by the new rules.
            return false;
        }
    }
}
