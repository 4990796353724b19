using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Each result, dose and date in the letter is the one that the chart or the brief gives.</summary>
public sealed class NumbersEqualTheSource : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-CON-002", Severity.Blocker, "Numbers equal the source")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A payer lays letter and record side by side. One digit that differs, and the letter is the one that is not believed.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 6",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var told = new List<Place?>();
        foreach (var finding in AgainstTheRecord(letter, brief))
        {
            told.Add(finding.Where);
            yield return finding;
        }

        // What the record shows to be wrong is not told a second time for an earlier letter.
        foreach (var finding in EarlierLetters.Numbers(letter, brief).Where(finding => !told.Contains(finding.Where)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> AgainstTheRecord(LetterReading letter, Brief brief)
    {
        var known = new KnownNumbers(letter);
        foreach (var statement in letter.Body.Where(statement => !ComparableSentence.LooksAhead(statement)))
        {
            var results = ResultValues.Wrong(statement, letter, known).ToList();
            foreach (var finding in results.Concat(DoseValues.Wrong(statement, letter, known)))
            {
                yield return finding;
            }

            // One finding a number: what was named as wrong is not also named as unknown.
            foreach (var finding in UnknownNumbers.In(statement, letter, known).Where(finding => !results.Exists(other => other.Where!.Start < finding.Where!.End && finding.Where.Start < other.Where.End)))
            {
                yield return finding;
            }
        }

        var dates = KnownDates.Of(letter, brief);
        foreach (var finding in letter.Body.Where(statement => statement.Section is not (SectionIds.Outcomes or SectionIds.Closing) && !ComparableSentence.IsRequest(statement, letter)).SelectMany(statement => DatesOfEvents.Wrong(statement, letter, brief, dates)))
        {
            yield return finding;
        }
    }
}
