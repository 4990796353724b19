using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Codes;

namespace MedNec.Cli.Verbs;

/// <summary>What the verbs of <c>codes</c> print for people; the last line says which set is in use.</summary>
internal static class CodesText
{
    // Below S52 stand three thousand codes; who wants them all takes JSON.
    private const int MostChildren = 12;

    public static string Of(IReadOnlyList<CodeJudgement> judged, CodeSets sets)
    {
        var lines = new List<string>();
        foreach (var code in judged)
        {
            var release = code.Release is null ? "" : $", {code.Release}{(code.Assumed ? " assumed" : "")}";
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{code.Code,-8} {Words(code)} on {code.On:yyyy-MM-dd} ({code.System ?? "no system we know"}{release})  {code.Title}").TrimEnd());
            if (code.Children.Count > 0)
            {
                lines.Add($"         take one of {string.Join(", ", code.Children.Take(MostChildren))}{(code.Children.Count > MostChildren ? $" and {code.Children.Count - MostChildren} more" : "")}");
            }

            if (code.Status == CodeStatus.Deleted && code.Successor.Count > 0)
            {
                lines.Add($"         its place took {string.Join(", ", code.Successor)}");
            }
        }

        lines.Add(InUse(sets, judged.Select(code => code.System)));
        return string.Join('\n', lines);
    }

    public static string Of(IReadOnlyList<CodeMatch> found, CodeSets sets)
    {
        List<string> lines = [.. found.Select(code => $"{code.Code,-8} {CodesJson.Word(code.Status),-13} {code.Title}{(code.Matched is null ? "" : $"  ({code.Matched})")}")];
        lines.Add(found.Count == 0 ? "Nothing was found; try fewer or other words." : "");
        lines.Add(InUse(sets, [CodeSystems.Icd10Cm, CodeSystems.Hcpcs]));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    public static string Of(IReadOnlyList<ImportedRelease> read) => string.Join('\n', read.Select(release =>
        string.Create(CultureInfo.InvariantCulture, $"{release.System} {release.Release}: {release.Codes:N0} {(release.Headings > 0 ? $"billable codes, {release.Headings:N0} headings" : "entries")}").Replace(" :", ":", StringComparison.Ordinal)));

    private static string Words(CodeJudgement code) => code.Status switch
    {
        CodeStatus.Header => "is a heading and not billable",
        CodeStatus.Deleted => "is deleted",
        CodeStatus.NotYetValid => "is not yet valid",
        CodeStatus.Unknown => code.CanTell ? "never existed" : "is not in the set at hand, which is not the whole system; import the publisher's files",
        _ => "is billable",
    };

    private static string InUse(CodeSets sets, IEnumerable<string?> systems) =>
        "In use: " + string.Join("; ", systems.OfType<string>().Distinct().Where(system => sets.Releases(system).Count > 0).DefaultIfEmpty(CodeSystems.Icd10Cm).Select(system => $"{system} {sets.InUse(system)}")) + ".";
}
