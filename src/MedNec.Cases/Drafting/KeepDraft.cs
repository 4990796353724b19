using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>Keeps what stands in an editor: reads the changed sentences, links them to facts, reviews the letter, saves the version.</summary>
public sealed class KeepDraft(ICaseStore cases, ReadRecords records, ClinicLetters letters, TimeProvider clock)
{
    // Half-typed sentences are worth nothing once they are whole: within this time a version by the same hand takes the place of the one before.
    private static readonly TimeSpan OneBreath = TimeSpan.FromSeconds(20);

    /// <summary>Keeps <paramref name="edited"/>, which was made from version <paramref name="basedOn"/>.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="id">The case.</param>
    /// <param name="basedOn">The version that the editor knew.</param>
    /// <param name="edited">What stands in the editor.</param>
    /// <param name="fixOf">The check whose fix was accepted, when that is what changed.</param>
    /// <param name="by">Who wrote.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Keeping> Run(ClinicId clinic, CaseId id, int basedOn, EditedLetter edited, string? fixOf, Staff by, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(clinic, id, basedOn, edited, fixOf, by, cancel);
            }
            catch (CaseChangedMeanwhileException) when (attempt < 4)
            {
                // Somebody took the case or settled a finding: the words are still ours to keep. If it was the words, the next look says so.
            }
        }
    }

    private async Task<Keeping> Once(ClinicId clinic, CaseId id, int basedOn, EditedLetter edited, string? fixOf, Staff by, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found
            || await cases.Records(clinic, id, cancel) is not { } kept
            || await cases.Draft(clinic, id, cancel) is not { } before)
        {
            return new NothingToKeep();
        }

        if (before.Version != basedOn)
        {
            return new KeptByAnother(before);
        }

        var brief = records.Run(kept, found);
        var after = Decide(before, edited, brief, by, clock.GetUtcNow());
        if (after.Version == before.Version)
        {
            return new Kept(Seen(found, after, brief));
        }

        var seen = Seen(found, after, brief);
        switch (found.Reword(Standings.Of(seen.Review)))
        {
            case Done<Case>(var reworded):
                var saved = await cases.Save(new CaseChange(reworded, [Event(id, before, after, fixOf)], after, Replaced(before, after)), cancel);
                letters.Note(saved, after.ToLetter(BriefFacts.Of(brief)), brief);
                return new Kept(seen with { Case = saved });

            case Refused<Case>(var because):
                return new NotKept(because);

            default:
                return new NothingToKeep();
        }
    }

    /// <summary>The version after <paramref name="before"/>; <paramref name="before"/> itself when nothing changed.</summary>
    public static Draft Decide(Draft before, EditedLetter edited, Brief brief, Staff by, DateTimeOffset at)
    {
        var taken = TakeEdits.Into(before, edited, (was, text, layout) => RewordStatement.Run(was, text, layout, brief));
        return taken.SaysTheSameAs(before) ? before : taken with { Version = before.Version + 1, By = by.Name, At = at };
    }

    private static KeptDraft Seen(Case found, Draft draft, Brief brief)
    {
        var letter = draft.ToLetter(BriefFacts.Of(brief));
        return new KeptDraft(found, draft, Reviewer.Standard.Review(letter, brief), letter.Facts);
    }

    private static int? Replaced(Draft before, Draft after) =>
        before.Version > 1 && before.By == after.By && after.At - before.At < OneBreath ? before.Version : null;

    private static CaseEvent Event(CaseId id, Draft before, Draft after, string? fixOf)
    {
        var changed = after.Sections.Where((section, i) => !section.Statements.SequenceEqual(before.Sections[i].Statements)).Select(section => section.Heading ?? NameOf(section.Id)).ToList();
        var where = string.Join(", ", changed);
        return fixOf is null
            ? new(id, CaseEventKind.Reworded, after.By, after.At, $"Reworded {where}", after.Version)
            : new(id, CaseEventKind.FixAccepted, after.By, after.At, $"Accepted the fix of {fixOf} in {where}", after.Version);
    }

    private static string NameOf(string section) => section switch
    {
        SectionIds.Reference => "the reference block",
        SectionIds.Opening => "the opening",
        SectionIds.Salutation => "the salutation",
        _ => $"the {section}",
    };
}

/// <summary>How keeping a draft ended.</summary>
public abstract record Keeping;

/// <summary>It is kept.</summary>
/// <param name="Letter">The letter as it now stands.</param>
public sealed record Kept(KeptDraft Letter) : Keeping;

/// <summary>It is not kept: somebody else, or another window, saved in between.</summary>
/// <param name="Theirs">What they saved.</param>
public sealed record KeptByAnother(Draft Theirs) : Keeping;

/// <summary>It is not kept, and the person can mend it.</summary>
/// <param name="Because">What to do.</param>
public sealed record NotKept(string Because) : Keeping;

/// <summary>There is no such case, or it has no letter.</summary>
public sealed record NothingToKeep : Keeping;
