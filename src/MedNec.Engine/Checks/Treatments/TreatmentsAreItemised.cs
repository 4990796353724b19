using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Treatments;

/// <summary>Each treatment tried before is named with its dates, its dose or number of visits, and its outcome, in the brief and in the letter.</summary>
public sealed class TreatmentsAreItemised : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PTX-001", Severity.Blocker, "Prior treatments itemised")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "Step-therapy criteria are met by name, dates, dose and result. \"Tried medication\" meets none of them.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 4 and template",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Trials.Count == 0 ? Skip.Person("The brief names no earlier treatment: say whether one was tried, or why none was.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        // Without a policy nobody demands failure of earlier treatment, and the finding only warns.
        var severity = brief.Policy is null ? Severity.Warning : Severity.Blocker;
        foreach (var trial in brief.Trials)
        {
            if (string.IsNullOrWhiteSpace(trial.Treatment))
            {
                yield return new Finding { Severity = severity, Message = "An earlier treatment has no name: name it with its dates, dose and outcome." };
                continue;
            }

            var wasGiven = trial.Outcome is not (TrialOutcome.Contraindicated or TrialOutcome.Declined);
            var missing = new[]
            {
                wasGiven && trial.Start is null ? "its dates" : null,
                wasGiven && trial.Detail is null && !trial.Treatment.Any(char.IsAsciiDigit) ? "its dose, frequency or number of visits" : null,
                trial.Outcome is null && trial.Detail is null ? "its outcome" : null,
            }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Severity = severity, Message = $"{char.ToUpperInvariant(trial.Treatment[0])}{trial.Treatment[1..]} lacks {string.Join(" and ", missing)}: enter what the chart says." };
            }

            var told = Told(letter, trial.Treatment).ToList();
            if (told.Count == 0)
            {
                yield return new Finding { Severity = severity, Message = $"The letter does not mention {trial.Treatment}, which was tried: add it with its dates and outcome." };
            }
            else if (wasGiven && trial.Start is { } start && !told.Exists(line => (line.Facts & (FactKinds.Date | FactKinds.Span)) != FactKinds.None))
            {
                yield return new Finding { Severity = severity, Message = $"The letter does not say when {trial.Treatment} was tried: add {start.InWords()}{(trial.End is { } end ? " to " + end.InWords() : "")}.", Where = told[0].Statement.Whole };
            }
        }
    }

    /// <summary>The statements that tell of <paramref name="treatment"/>, each with the one after it.</summary>
    internal static IEnumerable<LetterWords.Line> Told(LetterReading letter, string treatment)
    {
        var sought = LetterWords.Split(treatment).Where(word => word.Text.Length > 3 && char.IsLetter(word.Text[0])).Take(2).ToList();
        var whole = sought.Count == 0 ? LetterWords.Split(treatment) : sought;
        var lines = letter.Words.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Statement.Section is SectionIds.Enclosures or SectionIds.Reference || !whole.All(word => lines[i].Words.Any(other => other.Text.StartsWith(word.Text[..Math.Min(word.Text.Length, 7)], StringComparison.Ordinal))))
            {
                continue;
            }

            yield return lines[i];
            if (i + 1 < lines.Count && lines[i + 1].Statement.Section == lines[i].Statement.Section)
            {
                yield return lines[i + 1];
            }
        }
    }
}
