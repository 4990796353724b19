using System.Text.Json.Nodes;
using MedNec.Cases.Drafting;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cases.Demands;

/// <summary>
/// Enters in the brief of a case what a demand of the payer still lacks, takes it back, or names the policy that decides.
/// The case is judged again and its letter brought up to date in the same step; what a person wrote in it stays.
/// </summary>
public sealed class EnterInBrief(ICaseStore cases, IDocumentStore documents, ReadRecords records, ClinicLetters letters, Today today, TimeProvider clock)
{
    private const string PolicyField = "policy";

    /// <summary>Enters <paramref name="entry"/> for the demand of that number.</summary>
    public Task<Outcome<JudgedCase>> Add(ClinicId clinic, CaseId id, string criterion, NewEntry entry, Staff by, CancellationToken cancel) => Change(
        clinic,
        id,
        (found, kept, brief) => JudgedPolicy.Of(brief)?.Criteria.Any(one => one.Criterion.Id == criterion) != true
            ? new Refused<Step>("The policy of this case no longer has that demand; look at its demands again.")
            : entry.Read(criterion, today.Run()) switch
            {
                Done<Entry>(var read) => Entered(found, kept, criterion, entry, read, by),
                Refused<Entry>(var because) => new Refused<Step>(because),
                _ => new Missing<Step>(),
            },
        by,
        cancel);

    /// <summary>Takes back what was entered under that number.</summary>
    public Task<Outcome<JudgedCase>> TakeBack(ClinicId clinic, CaseId id, string addition, Staff by, CancellationToken cancel) => Change(
        clinic,
        id,
        (found, kept, _) =>
        {
            if (found.Additions.FirstOrDefault(one => one.Id == addition) is not { } added)
            {
                return new Refused<Step>("This was taken back already.");
            }

            if (added.Place == PolicyField)
            {
                return Moved(found.TakeOut(added), kept.With(BriefJson.Set(kept.Brief, PolicyField, added.Before)), CaseEventKind.RecordTakenBack, $"Took back: {added.Says}", Now());
            }

            if (BriefJson.Remove(kept.Brief, added.Place, JsonNode.Parse(added.Value)!) is not var (without, index))
            {
                return new Refused<Step>("This entry no longer stands in the brief as it was entered; change it there.");
            }

            return Moved(found.TakeOut(added), kept.With(without), CaseEventKind.RecordTakenBack, $"Took back: {added.Says}", Now(), (added.Place, index));
        },
        by,
        cancel);

    /// <summary>Names the policy that decides.</summary>
    public Task<Outcome<JudgedCase>> ChoosePolicy(ClinicId clinic, CaseId id, string policy, Staff by, CancellationToken cancel) => Change(
        clinic,
        id,
        (found, kept, brief) =>
        {
            if (string.Equals(brief.Policy, policy, StringComparison.OrdinalIgnoreCase))
            {
                return new Refused<Step>("This policy decides already.");
            }

            string? why = null;
            if (brief.Library.Policies?.TryFind(policy, brief.LetterDate is { IsPossible: true } date ? date.Earliest : brief.Today, out why) is not { } known)
            {
                return new Refused<Step>(why ?? "There is no such policy here; the list of policies has every one there is.");
            }

            var says = $"{known.Number} decides";
            var added = new Addition(found.NextAddition, null, PolicyField, known.Id, says, by.Name, Now(), brief.Policy);
            var choice = found with { Additions = [.. found.Additions.Where(one => one.Place != PolicyField)] };
            return Moved(choice.Enter(added), kept.With(BriefJson.Set(kept.Brief, PolicyField, known.Id)), CaseEventKind.PolicyChosen, $"{says}: {known.Title}", added.At);
        },
        by,
        cancel);

    private Outcome<Step> Entered(Case found, CaseRecords kept, string criterion, NewEntry entry, Entry read, Staff by)
    {
        CaseFile? file = null;
        if (entry is NewDocument { File: { } given })
        {
            if (given.Read() is not Done<string>(var extension))
            {
                return new Refused<Step>(given.Read() is Refused<string>(var because) ? because : "The file could not be read; choose it again.");
            }

            file = new CaseFile(NewFile.PathOf((string)read.Json["title"]!, (string)read.Json["date"]!, extension, [.. kept.Files.Select(one => one.Path)]), documents.Keep(given.Bytes.Span), given.Bytes.Length);
            read.Json["file"] = file.Path;
        }

        // A limitation is a phrase of the list itself, everything else an object.
        JsonNode json = entry is NewLimitation ? read.Json["text"]!.DeepClone() : read.Json;
        var added = new Addition(found.NextAddition, criterion, entry.List, json.ToJsonString(), read.Says, by.Name, Now());
        return Moved(found.Enter(added), kept.With(BriefJson.Add(kept.Brief, entry.List, json), file), CaseEventKind.RecordEntered, $"Added for {criterion}: {read.Says}", added.At);
    }

    private static Outcome<Step> Moved(Outcome<Case> outcome, CaseRecords records, CaseEventKind kind, string says, DateTimeOffset at, (string List, int Index)? takenOut = null) => outcome switch
    {
        Done<Case>(var changed) => new Done<Step>(new(changed, records, kind, says, at, takenOut)),
        Refused<Case>(var because) => new Refused<Step>(because),
        _ => new Missing<Step>(),
    };

    private async Task<Outcome<JudgedCase>> Change(ClinicId clinic, CaseId id, Func<Case, CaseRecords, Brief, Outcome<Step>> decide, Staff by, CancellationToken cancel)
    {
        if (await cases.Find(clinic, id, cancel) is not { } found || await cases.Records(clinic, id, cancel) is not { } kept)
        {
            return new Missing<JudgedCase>();
        }

        // Said before anything is read or kept: the person need not fill in a form in vain.
        if (!Moves.Of(Verb.Enter).From.Contains(found.Stage))
        {
            return new Refused<JudgedCase>(Moves.Of(Verb.Enter).Otherwise);
        }

        var before = records.Run(kept, found);
        return decide(found, kept, before) switch
        {
            Done<Step>(var step) => await Save(clinic, id, before, step, by, cancel),
            Refused<Step>(var because) => new Refused<JudgedCase>(because),
            _ => new Missing<JudgedCase>(),
        };
    }

    private async Task<Outcome<JudgedCase>> Save(ClinicId clinic, CaseId id, Brief before, Step step, Staff by, CancellationToken cancel)
    {
        var after = records.Run(step.Records, step.Changed);
        var draft = await cases.Draft(clinic, id, cancel);
        var brought = draft is null ? null : Brought(draft, before, after, step, by);
        var review = brought is null ? null : Reviewer.Standard.Review(brought.ToLetter(BriefFacts.Of(after)), after);
        var judged = step.Changed.Judged(KeptVerdict.Of(after)) with { Standing = review is null ? null : Standings.Of(review) };
        try
        {
            var happened = new CaseEvent(id, step.Kind, by.Name, step.At, step.Says, brought is not null && brought != draft ? brought.Version : null);
            var saved = await cases.Save(new CaseChange(judged, [happened], brought == draft ? null : brought, Records: step.Records), cancel);
            if (brought is not null)
            {
                letters.Note(saved, brought.ToLetter(BriefFacts.Of(after)), after);
            }

            return new Done<JudgedCase>(new(saved, after, brought, review));
        }
        catch (CaseChangedMeanwhileException)
        {
            return new Refused<JudgedCase>("Somebody else changed this case a moment ago; look at it and try again.");
        }
    }

    private static Draft Brought(Draft draft, Brief before, Brief after, Step step, Staff by)
    {
        var moved = step.TakenOut is (var list, var index) ? MovedFacts.After(draft, list, index) : draft;
        var brought = BringUpToDate.Into(moved, Composer.Standard.Compose(before), Composer.Standard.Compose(after));
        return brought == draft ? draft : brought with { Version = draft.Version + 1, By = by.Name, At = step.At };
    }

    // To the millisecond, as it is kept: an entry and its event are told together by their moment.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds());

    private sealed record Step(Case Changed, CaseRecords Records, CaseEventKind Kind, string Says, DateTimeOffset At, (string List, int Index)? TakenOut);
}

/// <summary>A case after its brief changed.</summary>
/// <param name="Case">The case.</param>
/// <param name="Brief">Its brief.</param>
/// <param name="Draft">Its letter; null while there is none.</param>
/// <param name="Review">What the checks say of it; null while there is none.</param>
public sealed record JudgedCase(Case Case, Brief Brief, Draft? Draft, Review? Review);
