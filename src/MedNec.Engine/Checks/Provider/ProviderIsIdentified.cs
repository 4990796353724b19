using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>The letter says who writes: name, credentials, specialty, NPI, and the practice with address and telephone.</summary>
public sealed partial class ProviderIsIdentified : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-001", Severity.Blocker, "Provider identity block complete")
    {
        Why = "The reviewer first asks whether the writer may order this. Name, credentials, specialty and NPI answer it; address and telephone make a call possible.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 1",
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (clinician, clinic) = (brief.Clinician, brief.Clinic);
        return new[]
        {
            Part("the clinician's full name", clinician?.Name, said => letter.Says(said) || SaysName(letter, said), () => false),
            Part("the clinician's credentials", clinician?.Credentials, said => said.Split(',').All(letter.Says), () => Matches(letter, Credentials())),
            Part("the clinician's specialty", clinician?.Specialty, letter.SaysLike, () => false),
            Part("the clinician's NPI", clinician?.Npi, letter.SaysNumber, () => Matches(letter, Npi())),
            Part("the practice's name", clinic?.Name, letter.Says, () => false),
            Part("the practice's address", clinic?.Address, said => letter.Says(said.Split(',')[0]), () => Matches(letter, PostalCode())),
            Part("a telephone number", clinic?.Phone ?? clinician?.Phone, said => letter.SaysNumber(said) || (clinician?.Phone is { } own && letter.SaysNumber(own)), () => Matches(letter, Telephone())),
        }.OfType<Finding>();
    }

    private static Finding? Part(string what, string? known, Func<string, bool> isSaid, Func<bool> standsInLetter) => known switch
    {
        { Length: > 0 } when !IsPlaceholder(known) => isSaid(known) ? null : new Finding { Message = $"The letter does not give {what}: add \"{known}\"." },
        _ => standsInLetter() ? null : new Finding { Message = $"The letter needs {what}: enter it and add it to the letter." },
    };

    private static bool SaysName(LetterReading letter, string name)
    {
        var parts = FullName.Parse(name);
        return letter.Words.Lines.Any(line => line.Words.Any(word => word.Text == parts.Given) && line.Words.Any(word => word.Text == parts.Family));
    }

    private static bool IsPlaceholder(string value) => value.Contains('[') || value.Contains("{{", StringComparison.Ordinal) || value.Trim().ToUpperInvariant() is "TBD" or "N/A" or "UNKNOWN" or "XX" or "XXX";

    private static bool Matches(LetterReading letter, Regex pattern) => letter.Statements.Any(statement => pattern.IsMatch(statement.Text));

    [GeneratedRegex(@"\b(?:M\.?D\.?|D\.?O\.?|N\.?P\.?|P\.?A\.?(?:-C)?|Ph\.?D\.?|DPT|PsyD|DDS|DMD|DC|OD|LCSW|APRN|FNP|OTR/L|CCC-SLP)(?!\w)")]
    private static partial Regex Credentials();

    [GeneratedRegex(@"\bNPI\b\D{0,12}\d{10}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Npi();

    [GeneratedRegex(@"\b[A-Z]{2}\s{1,3}\d{5}(?:-\d{4})?\b")]
    private static partial Regex PostalCode();

    [GeneratedRegex(@"(?:\(\d{3}\)\s?|\b(?:\d{3}[-. ])?)\d{3}[-. ]\d{4}\b")]
    private static partial Regex Telephone();
}
