using MedNec.Engine.Codes;
using System.Text.Json;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Rules;

/// <summary>Which requests a row of <c>packs/rules/</c> concerns: lines, states, purposes, codes ("K0800-K0898" is a range) and services. What it leaves out holds for all.</summary>
internal sealed class RuleScope
{
    private readonly IReadOnlyList<string> lines;
    private readonly IReadOnlyList<string> states;
    private readonly IReadOnlyList<string> purposes;
    private readonly ItemCodes codes;
    private readonly IReadOnlyList<string> services;

    private RuleScope(PackNode row)
    {
        lines = row.Find("lines")?.Texts ?? [];
        states = row.Find("states")?.Texts ?? [];
        purposes = row.Find("purposes")?.Texts ?? [];
        services = row.Find("services")?.Texts ?? [];
        codes = new(row.Find("codes")?.Texts ?? []);
    }

    /// <summary>Reads the scope of a row.</summary>
    public static RuleScope Of(PackNode row) => new(row);

    /// <summary>Whether the row concerns the request of <paramref name="brief"/>.</summary>
    public bool Concerns(Brief brief) =>
        Names(lines, brief.Coverage?.Line?.ToString())
        && (states.Count == 0 || states.Contains(brief.Coverage?.State ?? "", StringComparer.OrdinalIgnoreCase))
        && Names(purposes, brief.Purpose.ToString())
        && ((codes.IsEmpty && services.Count == 0) || brief.Items.Any(Concerns));

    private bool Concerns(RequestedItem item) =>
        (services.Count > 0 && Names(services, item.KnownService.ToString()))
        || codes.Holds(item.Code);

    private static bool Names(IReadOnlyList<string> listed, string? word) =>
        listed.Count == 0 || (word is not null && listed.Contains(JsonNamingPolicy.KebabCaseLower.ConvertName(word), StringComparer.Ordinal));
}
