using System.Text;
using MedNec.Cases.Briefs;
using MedNec.Cases.Demands;
using MedNec.Cases.Drafting;
using MedNec.Cases.Reviewing;
using MedNec.Cases.Workflow;
using MedNec.Engine.Checks;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;

namespace MedNec.Cases.SampleCases;

/// <summary>Fills an empty clinic with the sample cases, so that whoever starts MedNec for the first time sees it at work. Never twice.</summary>
public sealed class LoadSamples(ICaseStore cases, IDocumentStore documents, ReadRecords records, OpenLetter letters)
{
    private const string WrittenLetter = "letter.md";

    private static readonly Staff Nobody = new("samples", "Sample cases");

    /// <summary>Loads <paramref name="samples"/> unless the clinic has a case already.</summary>
    /// <returns>How many were loaded.</returns>
    /// <exception cref="UnreadableInputException">A sample cannot be used.</exception>
    public async Task<int> Run(Clinic clinic, IEnumerable<Sample> samples, CancellationToken cancel)
    {
        if (await cases.HasAny(clinic.Id, cancel))
        {
            return 0;
        }

        var loaded = samples.Select(sample => Read(clinic.Id, sample)).ToList();
        await cases.Add(clinic, loaded, cancel);
        return loaded.Count;
    }

    private NewCase Read(ClinicId clinic, Sample sample)
    {
        var files = sample.Files.Select(path => (path, bytes: sample.Folder.Read(path, null))).ToList();
        var kept = new CaseRecords(
            Encoding.UTF8.GetString(sample.Folder.Read("brief.json", null)),
            [.. files.Select(file => new CaseFile(file.path, documents.Keep(file.bytes), file.bytes.Length))]);
        var brief = records.Run(kept);
        if (sample.Case.Signature is not null)
        {
            // Signed before it came here: held to the version that judges its date.
            kept = PinnedPolicy.Pin(kept, brief) with { Version = 1 };
        }

        var written = sample.Files.Contains(WrittenLetter) ? letters.Run(sample.Folder.Read(WrittenLetter, null), WrittenLetter, brief) : null;
        return Decide(clinic, sample.Case, kept, brief, written);
    }

    /// <summary>The case of a sample, with the letter that somebody wrote, or else the one its brief gives, and with what would have happened to it.</summary>
    public static NewCase Decide(ClinicId clinic, SampleCase sample, CaseRecords kept, Brief brief, Letter? written)
    {
        var id = CaseId.New();
        var owner = sample.Owner is { } name ? new Staff(Slug(name), name) : null;
        var draft = sample.Gathering ? null : Draft.Of(written ?? Composer.Standard.Compose(brief), (owner ?? Nobody).Name, At(sample.ComposedOn ?? sample.OpenedOn, 10));
        var review = draft is null ? null : Reviewer.Standard.Review(draft.ToLetter(BriefFacts.Of(brief)), brief);
        var found = new Case
        {
            Id = id,
            Clinic = clinic,
            Item = sample.Title,
            Patient = brief.Subject.Name ?? "Unnamed patient",
            Payer = brief.Coverage?.Payer ?? (brief.IsForHealthAccount ? "Health account" : "Payer not known"),
            Purpose = brief.Purpose,
            Owner = owner,
            Location = sample.Location,
            OpenedAt = At(sample.OpenedOn, 9),
            Next = sample.NextDate,
            Standing = review is null ? null : Standings.Of(review),
            AskedForSignature = (sample.AskedForSignature ?? sample.Signature) is { } asked ? new(owner?.Name ?? Nobody.Name, At(asked.On, 11)) : null,
            Signature = sample.Signature is { } signature ? new(signature.By, At(signature.On, 12), 1) : null,
            Submission = sample.Submission is { } sent ? new(At(sent.On, 14), sent.Channel, sent.To, sent.Pages) : null,
            Determination = sample.Determination is { } decided ? new(At(decided.On, 15), decided.Outcome, decided.Reference, decided.Reasons ?? []) : null,
            Verdict = KeptVerdict.Of(brief),
            Hold = sample.Hold is { } hold ? new(owner?.Name ?? Nobody.Name, At(hold.Since, 16), hold.Why) : null,
        };
        return new NewCase(found, kept, draft, [.. Events(found, draft, written is not null)]);
    }

    private static IEnumerable<CaseEvent> Events(Case found, Draft? draft, bool byHand)
    {
        var by = found.Owner?.Name ?? Nobody.Name;
        yield return new(found.Id, CaseEventKind.Opened, by, found.OpenedAt, "Opened the case");
        if (draft is not null)
        {
            yield return new(found.Id, CaseEventKind.Composed, by, draft.At, byHand ? "Brought in a letter written by hand" : "Composed the letter from the chart and the brief", draft.Version);
        }

        if (found.Hold is { } hold)
        {
            yield return new(found.Id, CaseEventKind.Held, hold.By, hold.Since, $"Laid aside: {hold.Why}");
        }

        if (found.AskedForSignature is { } asked)
        {
            yield return new(found.Id, CaseEventKind.SignatureAsked, asked.By, asked.At, "Asked for the signature");
        }

        if (found.Signature is { } signature)
        {
            yield return new(found.Id, CaseEventKind.SignatureGiven, signature.By, signature.At, "Signed the letter", signature.Draft);
        }

        if (found.Submission is { } sent)
        {
            yield return new(found.Id, CaseEventKind.Submitted, by, sent.At, sent.Sentence());
        }

        if (found.Determination is { } decided)
        {
            yield return new(found.Id, CaseEventKind.Decided, found.Payer, decided.At, decided.Sentence());
        }
    }

    private static DateTimeOffset At(DateOnly day, int hour) => new(day.ToDateTime(new TimeOnly(hour, 0)), TimeSpan.Zero);

    private static string Slug(string name) => string.Concat(name.Split(',')[0].ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
}
