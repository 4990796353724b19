using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>Writes the first letter of a case from its brief.</summary>
public sealed class ComposeLetter(ICaseStore cases, ReadRecords records, ClinicLetters letters, TimeProvider clock)
{
    /// <summary>Composes the letter of case <paramref name="id"/>.</summary>
    public async Task<Outcome<Case>> Run(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found || await cases.Records(clinic, id, cancel) is not { } kept)
        {
            return new Missing<Case>();
        }

        var brief = records.Run(kept, found);
        var (draft, review) = Decide(brief, by, clock.GetUtcNow());
        var outcome = found.Compose(Standings.Of(review));
        if (outcome is not Done<Case>(var composed))
        {
            return outcome;
        }

        var saved = await cases.Save(new CaseChange(composed, [Event(id, by, draft)], draft), cancel);
        letters.Note(saved, draft.ToLetter(BriefFacts.Of(brief)), brief);
        return new Done<Case>(saved);
    }

    /// <summary>The first version of the letter of <paramref name="brief"/>, and what the checks say of it.</summary>
    public static (Draft Draft, Review Review) Decide(Brief brief, Staff by, DateTimeOffset at)
    {
        var draft = Draft.Of(Composer.Standard.Compose(brief), by.Name, at);
        return (draft, Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief));
    }

    /// <summary>What the time line says of it.</summary>
    public static CaseEvent Event(CaseId id, Staff by, Draft draft) =>
        new(id, CaseEventKind.Composed, by.Name, draft.At, "Composed the letter from the chart and the brief", draft.Version);
}
