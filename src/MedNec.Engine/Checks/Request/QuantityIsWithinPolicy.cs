using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Request;

/// <summary>What is asked for stays within the quantity that the policy allows, or the letter says why more is needed.</summary>
public sealed partial class QuantityIsWithinPolicy : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-008", Severity.Warning, "Quantity within policy or argued")
    {
        Why = "Beyond its limit the payer approves the limit without a word, and the rest comes back as a denial for frequency.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 2; NCCI medically unlikely edits",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Limits(brief).Any() ? null
        : brief.Library.Policies is null ? Skip.Person("No payers' policies are on the shelf: see how many the policy allows, or bring policies in with mednec lists import.")
        : JudgedPolicy.PolicyOf(brief) is null ? Skip.Person("The policy that governs this request is not on the shelf: see how many it allows.")
        : Skip.NotApplicable("The policy limits the quantity of nothing that is asked for.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (item, limit, source) in Limits(brief))
        {
            if (AskedQuantity.In(item, limit.PerDays) is { } asked && asked > limit.Quantity && !letter.Body.Any(statement => Exception().IsMatch(statement.Text)))
            {
                yield return new Finding
                {
                    Message = $"{item.Label}: {asked:0.##} are asked for{(limit.PerDays is { } days ? $" in {days} days" : "")}, and {source} allows {limit.Quantity:0.##}. Ask for that, or add a paragraph that says why more is needed.",
                };
            }
        }
    }

    private static IEnumerable<(RequestedItem Item, QuantityLimit Limit, string Source)> Limits(Brief brief)
    {
        var policy = JudgedPolicy.PolicyOf(brief);
        foreach (var item in brief.Items.Where(item => item.Code is not null))
        {
            foreach (var limit in policy?.Views.Limits.Where(limit => string.Equals(limit.Code, item.Code!.Trim(), StringComparison.OrdinalIgnoreCase)) ?? [])
            {
                yield return (item, limit, policy!.Number);
            }

            // The publisher's limits count units of one day: they hold for a device that is delivered once.
            if (item is { Unit: "device" or "each" or "pair", Quantity: not null } && brief.Library.Codes.UnitLimitOf(item.Code!) is { Units: > 0 } daily)
            {
                yield return (item, new QuantityLimit(item.Code!, daily.Units, null), "Medicare's unit limit for one day");
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:beyond|above|exceed(?:s|ing)?|more than|over|in excess of|higher than|greater than)\b[^.]{0,80}\b(?:limit|policy|quantity|usual|standard|maximum|allowance|allowed|allows)\b|\b(?:quantity|limit)[- ](?:limit )?exception\b|\bexception to the (?:\w+ ){0,2}(?:quantity|limit|policy)\b"
        + @"|\b(?:limit|maximum|allowance|usual quantity)\b[^.]{0,100}\b(?:not enough|insufficient|inadequate|not sufficient|does not suffice|too (?:low|few|little)|because|since)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exception();
}
