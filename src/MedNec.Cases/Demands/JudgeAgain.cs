using System.Collections.Concurrent;
using MedNec.Cases.Drafting;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cases.Demands;

/// <summary>Judges open letters again when a policy's file changed, and keeps what that does to each until somebody has looked at it.</summary>
public sealed class JudgeAgain(ICaseStore cases, ReadRecords records, IClinicKnowledge knowledge, TimeProvider clock)
{
    private const string Ourselves = "MedNec";

    private readonly ConcurrentDictionary<ClinicId, PolicyShelf> judgedBy = new();

    /// <summary>Judges every open case of the clinic again if the shelf of policies is another than at the last look; reading the folder's file dates is all it costs otherwise.</summary>
    public async Task IfPoliciesChanged(ClinicId clinic, CancellationToken cancel)
    {
        if (knowledge.Library.Policies is not { } shelf || (judgedBy.TryGetValue(clinic, out var known) && known == shelf))
        {
            return;
        }

        judgedBy[clinic] = shelf;
        foreach (var found in (await cases.List(clinic, cancel)).Where(found => found.IsOpen))
        {
            if (await cases.Records(clinic, found.Id, cancel) is { } kept)
            {
                await One(found, records.Run(kept, found), cancel);
            }
        }
    }

    /// <summary>Judges an open case again.</summary>
    /// <returns>The case as it now stands.</returns>
    public async Task<Case> One(Case found, Brief brief, CancellationToken cancel)
    {
        if (!found.IsOpen || Decide(found, KeptVerdict.Of(brief), clock.GetUtcNow()) is not var (judged, happened))
        {
            return found;
        }

        if (await cases.Draft(found.Clinic, found.Id, cancel) is { } draft)
        {
            judged = judged with { Standing = Standings.Of(Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief)) };
        }

        try
        {
            return await cases.Save(new CaseChange(judged, happened is null ? [] : [happened]), cancel);
        }
        catch (CaseChangedMeanwhileException)
        {
            // Whoever changed it will be told at the next look.
            return found;
        }
    }

    /// <summary>The case after it was judged again, and what the time line says of it; null where nothing is otherwise. A policy that cannot be used just now changes nothing: the page says why.</summary>
    public static (Case Judged, CaseEvent? Happened)? Decide(Case found, KeptVerdict? now, DateTimeOffset at)
    {
        if (now is null || found.Verdict?.SaysTheSameAs(now) == true)
        {
            return null;
        }

        if (found.Verdict is null || PolicyChange.Between(found.Verdict, now, at) is not { } change)
        {
            return (found.Judged(now), null);
        }

        // What an earlier change did and nobody has seen yet is not forgotten over this one.
        var unseen = found.PolicyChange?.Fails.Where(fails => change.Fails.All(other => other.Id != fails.Id)).ToList() ?? [];
        return ((found with { PolicyChange = change with { Fails = [.. unseen, .. change.Fails] } }).Judged(now), new(found.Id, CaseEventKind.PolicyChanged, Ourselves, at, change.Sentence()));
    }

    /// <summary>Somebody has looked at what the change of the policy does.</summary>
    public async Task<Outcome<Case>> Seen(ClinicId clinic, CaseId id, CancellationToken cancel) =>
        await cases.Find(clinic, id, cancel) is not { } found ? new Missing<Case>()
        : found.PolicyChange is null ? new Done<Case>(found)
        : new Done<Case>(await cases.Save(new CaseChange(found with { PolicyChange = null }, []), cancel));

    /// <summary>Takes into the letter what the policy as it is now asks to be answered; what a person wrote stays.</summary>
    public async Task<Outcome<Case>> BringLetterUpToDate(ClinicId clinic, CaseId id, Staff by, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found || await cases.Records(clinic, id, cancel) is not { } kept || await cases.Draft(clinic, id, cancel) is not { } draft)
        {
            return new Missing<Case>();
        }

        var brief = records.Run(kept, found);
        var brought = BringUpToDate.Into(draft, Standing(draft), Asked(Composer.Standard.Compose(brief), draft));
        if (brought == draft)
        {
            return new Refused<Case>("The letter is up to date: composing it again would change nothing that a person did not write.");
        }

        var version = brought with { Version = draft.Version + 1, By = by.Name, At = clock.GetUtcNow() };
        return found.Reword(Standings.Of(Reviewer.Standard.Review(version.ToLetter(BriefFacts.Of(brief)), brief))) switch
        {
            Done<Case>(var changed) => new Done<Case>(await cases.Save(
                new CaseChange(changed.Judged(KeptVerdict.Of(brief)) with { PolicyChange = null }, [new(id, CaseEventKind.BroughtUpToDate, by.Name, version.At, "Brought the letter up to date with the policy", version.Version)], version), cancel)),
            var refused => refused,
        };
    }

    // What stands on the desk, as if it had been composed so; a place that holds a person's words is known as theirs by being empty here.
    private static Letter Standing(Draft draft) => new()
    {
        Purpose = draft.Purpose,
        Title = draft.Title,
        Sections = [.. draft.Sections.Select(section => new Section
        {
            Id = section.Id,
            Heading = section.Heading,
            Statements = [.. section.Statements.Select(placed => placed.Statement).Where(statement => statement.Slot is not null)
                .Select(statement => statement.Author is Author.Composer or Author.Clinic ? statement : statement with { Text = "" })],
        })],
    };

    // Nobody knows of an older letter why a place is missing: a person may have taken it out. Only demands of the policy come in new.
    private static Letter Asked(Letter composed, Draft draft)
    {
        var known = draft.Sections.SelectMany(section => section.Statements).Select(placed => placed.Statement.Slot).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return composed with { Sections = [.. composed.Sections.Select(section => section with { Statements = [.. section.Statements.Where(statement => statement.Slot is { } slot && (known.Contains(slot) || CriterionSlot.IdOf(slot) is not null))] })] };
    }
}
