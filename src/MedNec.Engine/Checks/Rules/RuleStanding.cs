using System.Globalization;

namespace MedNec.Engine.Checks.Rules;

/// <summary>What a row of <c>packs/rules/</c> says of itself: where it comes from, when it holds, and whether that is settled.</summary>
/// <param name="Citation">The regulation or policy.</param>
/// <param name="IsDraft">Whether it is custom or not verified: then the finding says to confirm it with the payer.</param>
/// <param name="From">First day in force; null for always.</param>
/// <param name="Until">Last day in force; null while it holds.</param>
internal sealed record RuleStanding(string Citation, bool IsDraft, DateOnly? From, DateOnly? Until)
{
    /// <summary>What a finding adds where the row is not settled.</summary>
    public string Confirm => IsDraft ? " Confirm with the payer." : "";

    /// <summary>Reads the standing of a row.</summary>
    public static RuleStanding Of(PackNode row) => new(row["citation"].Text, row["status"].Text == "draft", Day(row.Find("from")), Day(row.Find("until")));

    /// <summary>Whether the row is in force on that day.</summary>
    public bool Holds(DateOnly on) => (From is null || on >= From) && (Until is null || on <= Until);

    private static DateOnly? Day(PackNode? node) => node is null ? null : DateOnly.ParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
