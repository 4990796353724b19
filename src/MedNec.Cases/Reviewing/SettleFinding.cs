using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Reviewing;

/// <summary>
/// Overrides a finding that blocks, or acknowledges one that does not, in the name of the person who is signed in; and
/// takes either back. The finding stays in sight with who, when and why.
/// </summary>
public sealed class SettleFinding(ICaseStore cases, ReadRecords records, TimeProvider clock)
{
    private const int LongestReason = 500;

    /// <summary>Settles the finding of <paramref name="check"/> about those words.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="id">The case.</param>
    /// <param name="check">The check's id.</param>
    /// <param name="about">What the finding is about (<see cref="Finding.About"/>).</param>
    /// <param name="reason">Why; a blocker needs one.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="cancel">Stops the work.</param>
    public Task<Outcome<KeptDraft>> Run(ClinicId clinic, CaseId id, string check, string about, string? reason, Staff by, CancellationToken cancel) => Change(
        clinic,
        id,
        (found, brief, draft) =>
        {
            var finding = Review(draft, brief).Open.FirstOrDefault(finding => finding.Id == check && finding.About == about);
            return finding is null
                ? new Refused<Decision>("This finding is no longer there: the letter was changed meanwhile.")
                : Settled(found, finding, reason, by);
        },
        cancel);

    /// <summary>Lets the finding of <paramref name="check"/> about those words count again.</summary>
    public Task<Outcome<KeptDraft>> TakeBack(ClinicId clinic, CaseId id, string check, string about, Staff by, CancellationToken cancel) => Change(
        clinic,
        id,
        (found, _, _) => found.Settled.LastOrDefault(settled => settled.IsAbout(check, about)) is { } settled
            ? Moved(found.TakeBack(settled), settled with { By = by.Name, At = clock.GetUtcNow() }, CaseEventKind.SettlementTakenBack, settled.TakenBack())
            : new Refused<Decision>("Nobody decided about this finding here; a decision in the brief is changed there."),
        cancel);

    private Outcome<Decision> Settled(Case found, Finding finding, string? reason, Staff by)
    {
        var why = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        var blocks = finding.Severity == Severity.Blocker;
        if (Standings.IsMendedBySigning(finding))
        {
            return new Refused<Decision>("The signature mends this finding; nobody needs to override it.");
        }

        if (blocks && why?.Any(char.IsLetter) != true)
        {
            return new Refused<Decision>("Write why this finding does not hold here; the reason stays with the case under your name.");
        }

        if (why?.Length > LongestReason)
        {
            return new Refused<Decision>($"Give the reason in at most {LongestReason} characters.");
        }

        var settled = new SettledFinding(finding.Id, finding.About, blocks ? Resolutions.Override : Resolutions.Acknowledge, by.Name, why, clock.GetUtcNow());
        return Moved(found.Settle(settled), settled, blocks ? CaseEventKind.FindingOverridden : CaseEventKind.FindingAcknowledged, settled.Sentence());
    }

    private static Outcome<Decision> Moved(Outcome<Case> outcome, SettledFinding settled, CaseEventKind kind, string says) => outcome switch
    {
        Done<Case>(var changed) => new Done<Decision>(new(settled, changed, kind, says)),
        Refused<Case>(var because) => new Refused<Decision>(because),
        _ => new Missing<Decision>(),
    };

    private async Task<Outcome<KeptDraft>> Change(ClinicId clinic, CaseId id, Func<Case, Brief, Draft, Outcome<Decision>> decide, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found
            || await cases.Records(clinic, id, cancel) is not { } kept
            || await cases.Draft(clinic, id, cancel) is not { } draft)
        {
            return new Missing<KeptDraft>();
        }

        switch (decide(found, records.Run(kept, found), draft))
        {
            case Done<Decision>(var done):
                var brief = records.Run(kept, done.Changed);
                var review = Review(draft, brief);
                try
                {
                    var saved = await cases.Save(new CaseChange(done.Changed with { Standing = Standings.Of(review) }, [new(id, done.Kind, done.Of.By, done.Of.At, done.Says)]), cancel);
                    return new Done<KeptDraft>(new KeptDraft(saved, draft, review, draft.ToLetter(BriefFacts.Of(brief)).Facts));
                }
                catch (CaseChangedMeanwhileException)
                {
                    return new Refused<KeptDraft>("Somebody else changed this case a moment ago; look at it and try again.");
                }

            case Refused<Decision>(var because):
                return new Refused<KeptDraft>(because);

            default:
                return new Missing<KeptDraft>();
        }
    }

    private static Review Review(Draft draft, Brief brief) => Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief);

    private sealed record Decision(SettledFinding Of, Case Changed, CaseEventKind Kind, string Says);
}
