using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>A review in the making: what each check came to, entered one by one.</summary>
internal sealed class ReviewLedger
{
    private readonly Brief brief;
    private readonly LetterReading reading;
    private readonly string? payer;
    private readonly List<Finding> findings = [];
    private readonly List<string> ran = [];
    private readonly List<string> notApplicable = [];
    private readonly List<string> needsPerson = [];
    private readonly List<string> partly = [];
    private readonly List<string> turnedOff = [];
    private readonly SortedDictionary<string, string> skipped = new(StringComparer.Ordinal);

    public ReviewLedger(Letter letter, Brief brief)
    {
        this.brief = brief;
        reading = new(letter, brief);
        payer = brief.Rules.Switches.Count == 0 ? null : brief.Library.Payers?.Find(brief.Coverage?.Payer)?.Name ?? brief.Coverage?.Payer;
    }

    /// <summary>Runs a check where it can run, and enters what came of it.</summary>
    public void Enter(ICheck check)
    {
        if (brief.Rules.Of(check.Info.Id, payer) is { IsOff: true } off)
        {
            turnedOff.Add(check.Info.Id);
            Skipped(notApplicable, check, off.Sentence());
            return;
        }

        try
        {
            if (Refusal(check) is { } skip)
            {
                Skipped(skip.NeedsPerson ? needsPerson : notApplicable, check, skip.Because);
            }
            else
            {
                Run(check);
            }
        }
#pragma warning disable CA1031 // Fail closed: whatever goes wrong inside one check must block the letter and must not stop the others.
        catch (Exception crash)
#pragma warning restore CA1031
        {
            Skipped(needsPerson, check, $"The check itself failed ({crash.GetType().Name}).");
            findings.Add(Complete(new Finding
            {
                Severity = Severity.Blocker,
                Message = $"This check could not finish ({crash.GetType().Name}): look at \"{check.Info.Title}\" by hand and report the failure.",
            }, check.Info));
        }
    }

    /// <summary>The review, its findings in the order of their weight, then of the letter.</summary>
    public Review Close()
    {
        var order = reading.Statements.Select((statement, i) => (statement, i)).ToDictionary(pair => (pair.statement.Section, pair.statement.Index), pair => pair.i);
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

    private static Finding Complete(Finding finding, CheckInfo info) => finding with
    {
        Id = info.Id,
        Severity = finding.Severity ?? info.Severity,
        Title = info.Title,
        Source = info.Source,
    };

    private Skip? Refusal(ICheck check)
    {
        var (asked, isForeign) = reading.Foreign is null || check.Info.InAnyLanguage ? (reading, false) : (reading.Unasked(), true);
        var refused = check.Info.Applies.Refuses(brief) ?? check.Skips(asked, brief);
        return isForeign && ReadsWords(check, asked, refused)
            ? Skip.Person($"The letter is in {reading.Foreign!.Value.Language}, and only English is judged.")
            : refused;
    }

    // What a check says of words in another language means nothing; what it says of the brief alone holds.
    private bool ReadsWords(ICheck check, LetterReading asked, Skip? refused)
    {
        if (!asked.WasAsked && refused is null)
        {
            foreach (var _ in check.Run(asked, brief))
            {
            }
        }

        return asked.WasAsked;
    }

    private void Run(ICheck check)
    {
        var found = check.Run(reading, brief).ToList();
        foreach (var pack in brief.Rules.Joining(check.Info.Id))
        {
            // What the check says of those words already, the clinic's list need not say again.
            found.AddRange(pack.In(reading, brief).Where(own => !found.Any(said => said.Where is { } place && place.Overlaps(own.Where!))).ToList());
        }

        if (found.Count == 0 && check.Info.Part is { } part)
        {
            // A part that passes decides nothing about the rest.
            partly.Add(check.Info.Id);
            Skipped(needsPerson, check, $"Only a part was decided, and it passes: {part}. A person must judge the rest.");
            return;
        }

        var severity = brief.Rules.SeverityOf(check.Info.Id, payer);
        findings.AddRange(found.Select(finding => Complete(finding with { Severity = severity ?? finding.Severity }, check.Info)));
        ran.Add(check.Info.Id);
    }

    private void Skipped(List<string> among, ICheck check, string because)
    {
        among.Add(check.Info.Id);
        skipped[check.Info.Id] = because;
    }
}
