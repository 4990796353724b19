using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>Opens a case: its brief, its letter, and what the checks say of it today.</summary>
public sealed class OpenCase(ICaseStore cases, ReadRecords records)
{
    /// <summary>The case of that id; null when this clinic has none.</summary>
    public async Task<OpenedCase?> Run(ClinicId clinic, CaseId id, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found || await cases.Records(clinic, id, cancel) is not { } kept)
        {
            return null;
        }

        var brief = records.Run(kept, found);
        var draft = await cases.Draft(clinic, id, cancel);
        var review = draft is null ? null : Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief);
        return new OpenedCase(found, brief, draft, review, await cases.Events(clinic, id, cancel));
    }
}
