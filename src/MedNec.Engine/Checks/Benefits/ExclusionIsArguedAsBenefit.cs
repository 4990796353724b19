using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Benefits;

/// <summary>What the contract excludes is asked for as an exception to the benefit, and not argued as medically necessary.</summary>
public sealed partial class ExclusionIsArguedAsBenefit : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-BEN-002", Severity.Warning, "Contract exclusion detected")
    {
        Why = "Necessity does not open a benefit that the contract closes: the best clinical letter is answered with the page of exclusions.",
        Source = "X12 claim adjustment reason codes 96 and 204",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when Reasons(brief).Any() => null,
        { Eligibility: null, Coverage: null or { Benefits.Count: 0 } } => Skip.Person("What the contract excludes is not recorded: look the service up among the plan's exclusions."),
        _ => Skip.NotApplicable("No exclusion of the contract touches this request."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (brief.Purpose == Purpose.BenefitException || letter.Body.Any(statement => Argued().IsMatch(WithoutDenial(statement.Text, brief))))
        {
            yield break;
        }

        foreach (var reason in Reasons(brief))
        {
            yield return new Finding { Message = $"{reason}: ask for a benefit exception, or argue from the plan's own words that the exclusion does not hold. Necessity alone does not answer it." };
        }
    }

    // The payer's own words, quoted, argue nothing.
    private static string WithoutDenial(string text, Brief brief) =>
        (brief.Denial?.Reasons ?? []).Where(reason => reason.Text is { Length: > 0 }).Aggregate(text, (rest, reason) => rest.Replace(reason.Text!, "", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Reasons(Brief brief)
    {
        foreach (var item in brief.Items)
        {
            if (brief.Eligibility?.Excluded.Contains(item.KnownService) == true)
            {
                yield return $"The contract excludes {item.Label}";
            }
            else if (brief.Coverage?.Benefits.Any(benefit => benefit.Limit == 0 && benefit.Service == item.KnownService) == true)
            {
                yield return $"The plan provides no benefit for {item.Label} (its limit is 0)";
            }
        }

        foreach (var reason in brief.Denial?.Reasons ?? [])
        {
            if (reason.Code is { } code && Excluding().IsMatch(code.Trim()))
            {
                yield return $"The denial {code} says that the plan does not cover the service at all";
            }
            else if (reason.Code is null && reason.Text is { } text && ExclusionInWords().IsMatch(text))
            {
                yield return "The denial says that the contract excludes the service";
            }
        }
    }

    [GeneratedRegex(@"^(?:CARC\s?)?(?:(?:CO|PR|OA|PI)[-\s]?)?(?:96|204)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excluding();

    [GeneratedRegex(@"\b(?:(?:is|are) (?:specifically |expressly )?excluded|(?:plan|contract|benefit|policy) exclusion|excluded (?:benefit|service|under|from)|not a covered (?:benefit|service)|non-?covered (?:benefit|service|charge)|not covered under (?:the|your|this|her|his|their) (?:plan|contract|policy|benefit))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExclusionInWords();

    // A child's right under Medicaid stands above the exclusions of the plan (1905(r)(5)).
    [GeneratedRegex(@"\b(?:benefit|contract|coverage) exception\b|\bexception to the (?:exclusion|benefit|contract|plan)|\b(?:exclusion|excluded)\b[^.]{0,120}\b(?:not|only|because|unless|except|although|however|does)\b|\b(?:not|does not|is no)\b[^.]{0,60}\b(?:exclusion|excluded)\b|\b(?:evidence|certificate) of coverage\b|\bsummary plan description\b|\bplan document\b|\bcontract language\b|\bparity\b|\bessential health benefit|\bEPSDT\b|1905\s?\(r\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Argued();
}
