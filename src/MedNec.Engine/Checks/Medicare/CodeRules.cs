using MedNec.Engine.Codes;
using MedNec.Engine.Checks.Rules;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>A list of codes that came into force row by row (<c>packs/rules/</c>).</summary>
internal sealed class CodeRules(string pack)
{
    private readonly List<CodeRule> rows = [.. Packs.Yaml(pack)["rows"].Items.Select(row => new CodeRule(row))];

    /// <summary>The row that holds that code, in force on that day; null when there is none.</summary>
    public CodeRule? Find(string? code, DateOnly on) => rows.Find(row => row.Standing.Holds(on) && row.Codes.Holds(code));
}

/// <summary>A row of such a list.</summary>
internal sealed class CodeRule(PackNode row)
{
    public ItemCodes Codes { get; } = new(row["codes"].Texts);

    /// <summary>Where it comes from, since when, and whether it is settled.</summary>
    public RuleStanding Standing { get; } = RuleStanding.Of(row);

    /// <summary>For how many days a decision holds; null where the row says nothing of it.</summary>
    public int? Days { get; } = row.Find("days") is { } days ? int.Parse(days.Text, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>What a message adds where the row is not yet confirmed.</summary>
    public string Caution => Standing.IsDraft ? " (confirm with the payer)" : "";
}
