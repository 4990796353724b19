using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Payer;

/// <summary>The letter names licensed criteria by subset and version and copies no run of their words.</summary>
public sealed class LicensedTextIsNotCopied : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-011", Severity.Warning, "Licensed criteria not copied")
    {
        Why = "The criteria of InterQual, MCG and NCCN are licensed text: copied into a letter they breach the license, and the reviewer has them at hand anyway.",
        Source = "“How to write a letter of medical necessity” (clinic guide), commercial tip; terms of the criteria's publishers",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Library.Licensed is null ? Skip.Person("No licensed criteria were imported as hashes, so that a copied passage cannot be seen: bring yours in with mednec lists import.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var licensed = brief.Library.Licensed!;
        var words = letter.Words.Lines.SelectMany(line => line.Words.Select(word => (line.Statement, Word: word))).ToList();
        var previous = -2;
        foreach (var (start, hash) in Shingles.Of([.. words.Select(word => word.Word.Text)], licensed.Run))
        {
            if (!licensed.Hashes.Contains(hash))
            {
                continue;
            }

            // A longer passage is a chain of runs, and one finding.
            var goesOn = start == previous + 1;
            previous = start;
            if (goesOn)
            {
                continue;
            }

            // A run may pass from one statement into the next; the place is its part of the first.
            var (statement, first) = words[start];
            var last = words.Skip(start).Take(licensed.Run).Last(word => word.Statement == statement).Word;
            yield return new Finding
            {
                Message = $"{licensed.Run} words in a row are those of licensed criteria: name the subset and its version instead, and say the patient's facts in your own words.",
                Where = statement.At(first.Start, last.End),
            };
        }
    }
}
