using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Signature;

/// <summary>The letter is signed: there is a signature on record, or the letter bears the mark of one. A typed name alone is none.</summary>
public sealed partial class LetterIsSigned : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-SIG-001", Severity.Blocker, "Signature present")
    {
        Why = "An unsigned letter is a draft; payers return it without reading.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 7; “What is a Letter of Medical Necessity and When Do You Need One?”, mistake 4",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (string.IsNullOrWhiteSpace(brief.Signature?.By) && !letter.SignatureBlock().Any(statement => Mark().IsMatch(statement.Text)))
        {
            yield return new Finding { Message = $"The letter is not signed: {brief.Clinician?.Name ?? "the clinician"} signs it before it goes out." };
        }
    }

    [GeneratedRegex(@"\b(?:electronically|digitally) signed\b|\be-?signed\b|/s/|\bsignature on file\b|\bauthenticated by\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mark();
}
