using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>Runs every check of a catalogue over a letter, as a compiler reads code.</summary>
public sealed class Reviewer(IReadOnlyList<ICheck> checks)
{
    /// <summary>The reviewer of the whole catalogue.</summary>
    public static Reviewer Standard { get; } = new(Catalogue.All);

    /// <summary>Judges <paramref name="letter"/> against its <paramref name="brief"/>. A check that crashes is itself a blocking finding; the others still run.</summary>
    public Review Review(Letter letter, Brief brief)
    {
        var reading = new LetterReading(letter, brief);
        var order = reading.Statements.Select((statement, i) => (statement, i)).ToDictionary(pair => (pair.statement.Section, pair.statement.Index), pair => pair.i);
        var findings = new List<Finding>();
        var ran = new List<string>();
        var notApplicable = new List<string>();
        var needsPerson = new List<string>();
        var partly = new List<string>();
        var turnedOff = new List<string>();
        var skipped = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var rules = brief.Rules;
        var payer = rules.Switches.Count == 0 ? null : brief.Library.Payers?.Find(brief.Coverage?.Payer)?.Name ?? brief.Coverage?.Payer;

        foreach (var check in rules.Own.Count == 0 ? checks : checks.Concat(rules.Own))
        {
            if (rules.Of(check.Info.Id, payer) is { IsOff: true } off)
            {
                turnedOff.Add(check.Info.Id);
                notApplicable.Add(check.Info.Id);
                skipped[check.Info.Id] = off.Sentence();
                continue;
            }

            try
            {
                var (asked, isForeign) = reading.Foreign is null || check.Info.InAnyLanguage ? (reading, false) : (reading.Unasked(), true);
                var refused = check.Info.Applies.Refuses(brief) ?? check.Skips(asked, brief);
                if (isForeign && ReadsWords(check, asked, brief, refused))
                {
                    needsPerson.Add(check.Info.Id);
                    skipped[check.Info.Id] = $"The letter is in {reading.Foreign!.Value.Language}, and only English is judged.";
                    continue;
                }

                if (refused is { } skip)
                {
                    (skip.NeedsPerson ? needsPerson : notApplicable).Add(check.Info.Id);
                    skipped[check.Info.Id] = skip.Because;
                    continue;
                }

                var found = check.Run(reading, brief).ToList();
                foreach (var pack in rules.Joining(check.Info.Id))
                {
                    // What the check says of those words already, the clinic's list need not say again.
                    found.AddRange(pack.In(reading, brief).Where(own => !found.Any(said => said.Where is { } place && place.Overlaps(own.Where!))).ToList());
                }

                if (found.Count == 0 && check.Info.Part is { } part)
                {
                    // A part that passes decides nothing about the rest.
                    needsPerson.Add(check.Info.Id);
                    partly.Add(check.Info.Id);
                    skipped[check.Info.Id] = $"Only a part was decided, and it passes: {part}. A person must judge the rest.";
                    continue;
                }

                var severity = rules.SeverityOf(check.Info.Id, payer);
                findings.AddRange(found.Select(finding => Complete(finding with { Severity = severity ?? finding.Severity }, check.Info)));
                ran.Add(check.Info.Id);
            }
#pragma warning disable CA1031 // Fail closed: whatever goes wrong inside one check must block the letter and must not stop the others.
            catch (Exception crash)
#pragma warning restore CA1031
            {
                needsPerson.Add(check.Info.Id);
                skipped[check.Info.Id] = $"The check itself failed ({crash.GetType().Name}).";
                findings.Add(Complete(new Finding
                {
                    Severity = Severity.Blocker,
                    Message = $"This check could not finish ({crash.GetType().Name}): look at \"{check.Info.Title}\" by hand and report the failure.",
                }, check.Info));
            }
        }

        var resolutions = Resolutions.Of(brief);
        return new Review
        {
            Findings = [.. findings
                .Select(resolutions.Settle)
                .OrderBy(finding => finding.Severity)
                .ThenBy(finding => finding.Where is { } place && order.TryGetValue((place.Section, place.Statement), out var at) ? at : -1)
                .ThenBy(finding => finding.Where?.Start ?? -1)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal)],
            Ran = ran,
            NotApplicable = notApplicable,
            NeedsPerson = needsPerson,
            Partly = partly,
            TurnedOff = turnedOff,
            Skipped = skipped,
        };
    }

    // What a check says of words in another language means nothing; what it says of the brief alone holds.
    private static bool ReadsWords(ICheck check, LetterReading asked, Brief brief, Skip? refused)
    {
        if (!asked.WasAsked && refused is null)
        {
            foreach (var _ in check.Run(asked, brief))
            {
            }
        }

        return asked.WasAsked;
    }

    private static Finding Complete(Finding finding, CheckInfo info) => finding with
    {
        Id = info.Id,
        Severity = finding.Severity ?? info.Severity,
        Title = info.Title,
        Source = info.Source,
    };
}
