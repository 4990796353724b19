using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>For an item that needs a prior authorization, there is one: affirmed, with its tracking number, and still valid at delivery.</summary>
public sealed class RequiredAuthorizationIsAffirmed : ICheck
{
    private static readonly Lazy<CodeRules> List = new(() => new CodeRules("rules/prior-authorization-items.yaml"));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-004", Severity.Blocker, "Required PA affirmed and in window")
    {
        Why = "For these items the affirmed authorization is a condition of payment: a claim without its tracking number, or after its last day, is denied.",
        Source = "42 CFR 414.234",
        Applies = new() { Lines = [LineOfBusiness.Medicare] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Listed(brief) is null ? Skip.NotApplicable("No item is on the list that requires prior authorization.")
        : brief.Authorization is not null ? null
        : brief.Purpose == Purpose.PriorAuthorization ? Skip.NotApplicable("This letter asks for the authorization.")
        : Skip.Person("The brief holds no prior authorization: this item needs one, affirmed, before delivery.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (item, rule) = Listed(brief)!.Value;
        var authorization = brief.Authorization!;
        if (string.IsNullOrWhiteSpace(authorization.Number))
        {
            yield return new Finding { Message = $"The authorization of {item.Label} has no tracking number (UTN): enter it; the claim must carry it{rule.Caution}." };
        }

        if (!IsAffirmed(authorization.Decision))
        {
            yield return new Finding { Message = $"The authorization of {item.Label} is {(string.IsNullOrWhiteSpace(authorization.Decision) ? "not recorded as affirmed" : $"\"{authorization.Decision}\"")}: an affirmed decision must be there before delivery{rule.Caution}." };
        }

        var last = authorization.Through is { IsExact: true } through ? through.Earliest
            : authorization.DecidedOn is { IsExact: true } decided && rule.Days is { } days ? decided.Earliest.AddDays(days) : (DateOnly?)null;
        if (last is { } end && DeliveryOf(brief, item) is { } day && day.Earliest > end)
        {
            yield return new Finding { Message = $"The authorization of {item.Label} holds until {PartialDate.Of(end).InWords()}, and delivery is on {day.InWords()}: ask for a new one before delivery{rule.Caution}." };
        }
    }

    private static bool IsAffirmed(string? decision) =>
        decision?.Trim().ToLowerInvariant() is { Length: > 0 } said && (said.StartsWith("affirm", StringComparison.Ordinal) || said.StartsWith("provisionally affirm", StringComparison.Ordinal) || said.StartsWith("provisional affirm", StringComparison.Ordinal) || said.StartsWith("approv", StringComparison.Ordinal));

    private static PartialDate? DeliveryOf(Brief brief, RequestedItem item) =>
        new[] { brief.Delivery?.On, brief.Delivery?.PlannedOn, item.Start }.FirstOrDefault(date => date is { IsExact: true });

    private static (RequestedItem Item, CodeRule Rule)? Listed(Brief brief)
    {
        foreach (var item in brief.Items)
        {
            if (List.Value.Find(item.Code, (DeliveryOf(brief, item) ?? brief.LetterDate).Latest) is { } rule)
            {
                return (item, rule);
            }
        }

        return null;
    }
}
