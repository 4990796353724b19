using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Provider;

/// <summary>Every NPI, in the brief and in the letter, has ten digits and the right check digit.</summary>
public sealed partial class NpiIsWellFormed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-002", Severity.Blocker, "NPI well-formed")
    {
        Why = "A payer finds the clinician by the NPI. One wrong digit is another clinician, or nobody, and the request is returned unread.",
        Source = "45 CFR 162.406 (form of the National Provider Identifier)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Known(brief).Any() || Written(letter).Any() ? null : Skip.NotApplicable("Neither the brief nor the letter names an NPI; LMN-PRV-001 asks for it.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (whose, npi) in Known(brief))
        {
            if (!Holds(npi))
            {
                yield return new Finding { Message = $"The NPI of {whose}, {npi}, {Fault(npi)}: look it up and correct it." };
            }
        }

        foreach (var (statement, digits) in Written(letter))
        {
            if (!Holds(digits.Value) && Known(brief).All(known => known.Npi != digits.Value))
            {
                yield return new Finding
                {
                    Message = $"The NPI {digits.Value} in the letter {Fault(digits.Value)}: look it up and correct it.",
                    Where = statement.At(digits.Index, digits.Index + digits.Length),
                    Fix = brief.Clinician?.Npi is { } own && Holds(own) && statement.Text.Length < 60 ? own : null,
                };
            }
        }
    }

    private static IEnumerable<(string Whose, string Npi)> Known(Brief brief)
    {
        if (brief.Clinician is { Npi: { Length: > 0 } clinician })
        {
            yield return (brief.Clinician.Name ?? "the clinician", clinician);
        }

        if (brief.Clinic is { Npi: { Length: > 0 } clinic })
        {
            yield return (brief.Clinic.Name ?? "the clinic", clinic);
        }
    }

    private static IEnumerable<(PlacedStatement Statement, Group Digits)> Written(LetterReading letter) =>
        from statement in letter.Statements
        where statement.Text.Contains("NPI", StringComparison.OrdinalIgnoreCase)
        from Match match in Labelled().Matches(statement.Text)
        select (statement, match.Groups["digits"]);

    private static string Fault(string npi) => npi switch
    {
        { Length: not 10 } => "does not have ten digits",
        _ when !npi.All(char.IsAsciiDigit) => "is not a number",
        _ when npi[0] is not ('1' or '2') => "does not begin with 1 or 2",
        _ => "has a wrong check digit",
    };

    private static bool Holds(string npi) => npi.Length == 10 && npi.All(char.IsAsciiDigit) && npi[0] is '1' or '2' && CheckDigitHolds(npi);

    // The Luhn sum is taken over the number with 80840 before it: 80 for health, 840 for the United States (ISO/IEC 7812).
    private static bool CheckDigitHolds(string npi)
    {
        var number = "80840" + npi;
        var sum = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var digit = number[^(i + 1)] - '0';
            var weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }

        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\bNPI\b\s{0,3}(?:number|no\.?|#)?\s{0,3}[:#]?\s{0,3}(?<digits>\d{5,15})", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();
}
