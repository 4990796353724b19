using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks;

/// <summary>
/// What persons decided about findings, laid over a review. A blocker is settled by an override that gives its reason, a
/// warning or advice by an acknowledgement too; each by a named person. A decision holds for the words it was made about:
/// when they change, the finding counts again.
/// </summary>
public sealed class Resolutions
{
    /// <summary>The kind that settles any finding.</summary>
    public const string Override = "override";

    /// <summary>The kind that settles warnings and advice.</summary>
    public const string Acknowledge = "acknowledge";

    private static readonly string[] NoPerson = ["model", "ai", "bot", "system", "auto", "automatic", "anonymous", "unknown", "none"];

    private readonly ILookup<string, Resolution> byCheck;

    private Resolutions(IEnumerable<Resolution> valid) => byCheck = valid.ToLookup(resolution => resolution.Check!, StringComparer.Ordinal);

    /// <summary>The decisions of <paramref name="brief"/> that count.</summary>
    public static Resolutions Of(Brief brief) => new(brief.Resolutions.Where(resolution => resolution.Check is not null && IsPerson(resolution.By, brief)));

    /// <summary>Whether <paramref name="by"/> names a person, and not a model or nobody.</summary>
    public static bool IsPerson(string? by, Brief brief)
    {
        var name = by?.Trim() ?? "";
        var first = new string([.. name.TakeWhile(char.IsLetter)]);
        return name.Count(char.IsLetter) > 1
            && !NoPerson.Contains(first, StringComparer.OrdinalIgnoreCase)
            && brief.Drafting?.Models.Any(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase)) != true;
    }

    /// <summary><paramref name="finding"/>, settled if somebody settled it.</summary>
    public Finding Settle(Finding finding)
    {
        var settled = byCheck[finding.Id].LastOrDefault(resolution => Covers(resolution, finding));
        return settled is null ? finding : finding with { Resolved = new(settled.Kind!.Trim().ToLowerInvariant(), settled.By!.Trim(), Said(settled.Reason), settled.On) };
    }

    private static bool Covers(Resolution resolution, Finding finding) =>
        (resolution.About is null || Words(resolution.About) == Words(finding.About))
        && resolution.Kind?.Trim().ToLowerInvariant() switch
        {
            Override => Said(resolution.Reason) is not null,
            Acknowledge => finding.Severity != Severity.Blocker,
            _ => false,
        };

    // A line broken elsewhere does not make other words.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Said(string? reason) => string.IsNullOrWhiteSpace(reason) || !reason.Any(char.IsLetter) ? null : reason.Trim();
}

/// <summary>How a finding was settled.</summary>
/// <param name="Kind">"override" or "acknowledge".</param>
/// <param name="By">By whom.</param>
/// <param name="Reason">Why; an acknowledgement may give none.</param>
/// <param name="On">When; null where it was not noted.</param>
public sealed record Settlement(string Kind, string By, string? Reason, PartialDate? On)
{
    /// <summary>As a person says it: "overridden by Hana Lee, MD, on 2026-11-20: the payer asked for this form".</summary>
    public string Sentence() =>
        $"{(Kind == Resolutions.Override ? "overridden" : "acknowledged")} by {By}{(On is { } on ? $", on {on}" : "")}{(Reason is null ? "" : $": {Reason}")}";
}
