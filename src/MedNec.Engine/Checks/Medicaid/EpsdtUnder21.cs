using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicaid;

/// <summary>For a Medicaid patient under 21 the letter claims the EPSDT standard: what is needed to correct or ameliorate a condition.</summary>
public sealed partial class EpsdtUnder21 : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCD-002", Severity.Blocker, "EPSDT language under 21")
    {
        Why = "For children Medicaid must cover whatever corrects or ameliorates a condition, whatever the adult limits say. A letter that does not claim it is judged by those limits.",
        Source = "Social Security Act 1905(r)(5); 42 CFR 441.50-.62",
        Applies = new() { Lines = [LineOfBusiness.Medicaid, LineOfBusiness.MedicaidManaged], BelowAge = 21 },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!letter.Statements.Any(statement => Standard().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = "The patient is under 21 and the letter does not claim the EPSDT standard: say which condition the service will \"correct or ameliorate\" (Social Security Act 1905(r)(5))." };
        }
        else if (!letter.Statements.Any(statement => Law().IsMatch(statement.Text)))
        {
            yield return new Finding { Severity = Severity.Warning, Message = "The letter claims to correct or ameliorate without the law: cite EPSDT, Social Security Act 1905(r)(5)." };
        }
    }

    [GeneratedRegex(@"\bcorrect(?:s|ing)?,? (?:or|and|and/or|or to) ameliorat|\bameliorat", RegexOptions.IgnoreCase)]
    private static partial Regex Standard();

    [GeneratedRegex(@"\bEPSDT\b|1905\s?\(r\)|1396d\s?\(r\)|early and periodic screening", RegexOptions.IgnoreCase)]
    private static partial Regex Law();
}
