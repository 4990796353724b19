using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>A letter to Medicare or a Medicare Advantage plan cites the coverage determination it is judged by, or says that there is none.</summary>
public sealed partial class CoverageDetermination : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-012", Severity.Blocker, "LCD/NCD cited for Medicare and MA")
    {
        Why = "Medicare decides by its national and local coverage determinations, and its Advantage plans must follow them: a letter that names none is not an answer to the question asked.",
        Source = "42 CFR 422.101(b); “How to write a letter of medical necessity” (clinic guide), Medicare tip",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var known = brief.Policy is { } policy ? Local().Match(policy) : Match.Empty;
        if (known.Success)
        {
            if (!letter.SaysNumber(known.Value))
            {
                yield return new Finding { Message = $"The letter does not cite the coverage determination it is judged by: add \"LCD {known.Value.ToUpperInvariant()}\"." };
            }
        }
        else if (!letter.Statements.Any(statement => Cited().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = "The letter cites no LCD or NCD: name the one for this item, or say that none exists." };
        }
    }

    [GeneratedRegex(@"\bL\d{5}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Local();

    [GeneratedRegex(@"\bL\d{5}\b|\bNCD\s{0,2}(?:no\.?|#)?\s{0,2}\d{1,3}(?:\.\d{1,3}){0,3}|\bno (?:applicable |relevant |national or local |local or national )?(?:LCD|NCD|(?:national |local )?coverage determination)", RegexOptions.IgnoreCase)]
    private static partial Regex Cited();
}
