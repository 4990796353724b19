using System.Text.RegularExpressions;
using MedNec.Engine.Records;

namespace MedNec.Engine.Reimbursing;

/// <summary>What an independent third party's receipt must say: what, when, for how much, and who sold it (proposed 26 CFR 1.125-6).</summary>
internal static partial class Receipts
{
    /// <summary>What the receipt does not say.</summary>
    public static IEnumerable<string> Missing(Receipt receipt)
    {
        if (string.IsNullOrWhiteSpace(receipt.Description) || ShowsPaymentOnly(receipt.Description))
        {
            yield return "what was bought";
        }

        if (receipt.Date is not { IsPossible: true })
        {
            yield return "when";
        }

        if (receipt.Amount is not > 0)
        {
            yield return "for how much";
        }

        if (string.IsNullOrWhiteSpace(receipt.Seller))
        {
            yield return "who sold it";
        }
    }

    /// <summary>Whether a paper so called shows a payment, and not what was bought.</summary>
    public static bool ShowsPaymentOnly(string title) => CardSlip().IsMatch(title);

    [GeneratedRegex(@"\b(?:(?:credit|debit)?[ -]?card (?:slip|receipt|statement|charge)|(?:credit|debit)[ -]card|bank statement|card-slip|payment confirmation|cancell?ed check)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CardSlip();
}
