using System.Text.RegularExpressions;

namespace MedNec.Engine.Composing.Material;

/// <summary>How a letter names a Medicare policy: the id "cms/l33718" is "LCD L33718", "cms/ncd-240.4" is "NCD 240.4".</summary>
internal static partial class PolicyName
{
    /// <summary>The name; null for an id that says no number a reviewer would know.</summary>
    public static string? Of(string? id)
    {
        var local = id?[(id.LastIndexOf('/') + 1)..] ?? "";
        return Local().Match(local) is { Success: true } lcd ? $"LCD L{lcd.Groups[1].Value}"
            : National().Match(local) is { Success: true } ncd ? $"NCD {ncd.Groups[1].Value}"
            : null;
    }

    /// <summary>The number of a policy of another payer: "acme/mp-0123" is "MP-0123"; null for an id without figures, and for one that <see cref="Of"/> names.</summary>
    public static string? NumberOf(string? id)
    {
        var local = id?[(id.LastIndexOf('/') + 1)..] ?? "";
        return Of(id) is null && local.AsSpan().ContainsAnyInRange('0', '9') ? local.ToUpperInvariant() : null;
    }

    [GeneratedRegex(@"^(?:lcd-?)?l([0-9]{5})$", RegexOptions.IgnoreCase)]
    private static partial Regex Local();

    [GeneratedRegex(@"^ncd-?([0-9]{1,3}(?:\.[0-9]{1,3})*)$", RegexOptions.IgnoreCase)]
    private static partial Regex National();
}
