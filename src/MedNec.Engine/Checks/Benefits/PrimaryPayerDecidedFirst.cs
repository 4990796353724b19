using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Benefits;

/// <summary>Where another plan pays first, its decision is there and goes with the letter.</summary>
public sealed class PrimaryPayerDecidedFirst : ICheck
{
    private static readonly string[] Decisions = ["denial", "explanation of benefits", "eob", "remittance", "determination", "decision", "primary", "notice"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-BEN-004", Severity.Warning, "Coordination of benefits")
    {
        Why = "The second plan waits for the first: without its decision the request is denied as covered by another payer.",
        Source = "X12 claim adjustment reason code 22; coordination of benefits rules of the plans",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when IsDeniedForOther(brief) => null,
        { Eligibility: null } => Skip.Person("Whether another plan pays first is not recorded: ask the patient and the payer."),
        { Eligibility.Others.Count: 0 } => Skip.NotApplicable("The patient has no other plan."),
        _ when brief.Eligibility.Others.Any(other => other.IsPrimary == true) => null,
        _ when brief.Eligibility.Others.Any(other => other.IsPrimary is null) => Skip.Person("Which of the patient's plans pays first is not recorded: ask."),
        _ => Skip.NotApplicable("The plan that is asked pays first."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var primaries = brief.Eligibility?.Others.Where(other => other.IsPrimary == true).ToList() ?? [];
        foreach (var primary in primaries)
        {
            var name = primary.Payer ?? "the other plan";
            if (primary.DecidedOn is not { IsPossible: true })
            {
                yield return new Finding { Message = $"{Capital(name)} pays first and has not decided: send the request there first." };
            }
            else if (!brief.Documents.Any(document => IsDecision(document, primary)))
            {
                yield return new Finding { Message = $"{Capital(name)} pays first and its decision of {primary.DecidedOn.Value.InWords()} does not go with the letter: attach it." };
            }
        }

        if (primaries.Count == 0 && !brief.Documents.Any(document => document.Title?.Contains("primary", StringComparison.OrdinalIgnoreCase) == true || document.Title?.Contains("explanation of benefits", StringComparison.OrdinalIgnoreCase) == true))
        {
            yield return new Finding { Message = "The denial says that another plan pays first: get that plan's decision and attach it, or show that there is no other plan." };
        }
    }

    private static bool IsDecision(AttachedDocument document, OtherCoverage primary) =>
        (primary.Payer is { } payer && document.Title?.Contains(payer, StringComparison.OrdinalIgnoreCase) == true)
        || (primary.DecidedOn is { } decided && document.Date is { } date && date.Agrees(decided) && IsCalledDecision(document))
        || document.Title?.Contains("primary", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCalledDecision(AttachedDocument document) =>
        document.Kind == "denial-notice" || Decisions.Any(word => document.Title?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsDeniedForOther(Brief brief) =>
        brief.Denial?.Reasons.Any(reason => LetterWords.Squeezed(reason.Code ?? "") is "22" or "CO22" or "PR22" or "OA22" or "PI22" or "CARC22") == true;

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
