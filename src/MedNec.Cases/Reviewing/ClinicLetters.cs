using System.Collections.Concurrent;
using System.Security.Cryptography;
using MedNec.Cases.Drafting;
using MedNec.Cases.Workflow;
using MedNec.Engine.Contamination;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Reviewing;

/// <summary>
/// What this process knows of a clinic's letters, learned from its cases when it starts and from each change after that.
/// Nothing of it is kept on a disk; its key is made anew each time.
/// </summary>
public sealed class ClinicLetters(ICaseStore cases, TimeProvider clock)
{
    // A change of one letter matters to other patients' letters only, and they can wait a little.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ClinicKey key = ClinicKey.Of(RandomNumberGenerator.GetBytes(ClinicKey.Bytes));
    private readonly ConcurrentDictionary<(ClinicId Clinic, CaseId Case), KnownLetter> known = new();
    private readonly ConcurrentDictionary<ClinicId, (LettersTogether Letters, DateTimeOffset At)> laidOut = new();

    /// <summary>Learns every letter of <paramref name="clinic"/>; until it has, no letter is held against another.</summary>
    public async Task Learn(ClinicId clinic, ReadRecords records, CancellationToken cancel)
    {
        foreach (var found in await cases.List(clinic, cancel))
        {
            if (await cases.Draft(clinic, found.Id, cancel) is { } draft && await cases.Records(clinic, found.Id, cancel) is { } kept)
            {
                var brief = records.Run(kept);
                Note(found, draft.ToLetter(BriefFacts.Of(brief)), brief);
            }
        }

        LayOut(clinic);
    }

    /// <summary>Takes note of a letter as it stands now.</summary>
    public void Note(Case of, Letter letter, Brief brief) => known[(of.Clinic, of.Id)] = KnownLetter.Of(key, letter, brief, of.Id.Value);

    /// <summary><paramref name="brief"/> of a case, with what is known of the clinic's other letters.</summary>
    public Brief Before(Case of, Brief brief)
    {
        if (!laidOut.TryGetValue(of.Clinic, out var now))
        {
            return brief;
        }

        return (clock.GetUtcNow() - now.At > Fresh ? LayOut(of.Clinic) : now.Letters).Before(brief, of.Id.Value);
    }

    private LettersTogether LayOut(ClinicId clinic)
    {
        var letters = new LettersTogether(key, [.. known.Where(one => one.Key.Clinic == clinic).Select(one => one.Value)]);
        laidOut[clinic] = (letters, clock.GetUtcNow());
        return letters;
    }
}
