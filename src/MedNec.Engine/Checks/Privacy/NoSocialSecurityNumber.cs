using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>No Social Security number stands in the letter; the last four digits alone are for forms that ask for them.</summary>
public sealed partial class NoSocialSecurityNumber : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PHI-001", Severity.Blocker, "No SSN")
    {
        Why = "No payer needs the Social Security number to decide; in a fax that goes astray it is the most harmful line.",
        Source = "45 CFR 164.502(b) (minimum necessary)",
        InAnyLanguage = true,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from statement in letter.Statements
        from Match match in Number().Matches(statement.Text)
        select new Finding
        {
            Message = "This looks like a Social Security number: take it out, or use the member number of the card.",
            Where = statement.At(match.Index, match.Index + match.Length),
        };

    // The Social Security Administration gives out no area 000, 666 or 900 to 999, no group 00 and no serial 0000.
    [GeneratedRegex(@"(?<![\w-])(?!000|666|9)[0-9]{3}[-–‑ ](?!00)[0-9]{2}[-–‑ ](?!0000)[0-9]{4}[A-D]?(?![\w-])|(?<=\b(?:SSN|social security (?:number|no\.?|#))\s?(?:is|:|#)?\s?)[0-9]{9}(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
