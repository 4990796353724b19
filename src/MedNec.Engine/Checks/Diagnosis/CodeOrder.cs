using MedNec.Engine.Codes;

namespace MedNec.Engine.Checks.Diagnosis;

/// <summary>Which codes never stand first (<c>packs/rules/code-order.yaml</c>).</summary>
internal static class CodeOrder
{
    private static PackNode Pack => Packs.Yaml("rules/code-order.yaml");

    private static IReadOnlyList<string> Manifestations => field ??= [.. Pack["manifestations"].Words.Select(DiagnosisFamily.Bare)];

    private static IReadOnlyList<NeverFirst> Rows => field ??= [.. Pack["never-first"].Items.Select(row => row["codes"].Text.Split('-') is var ends ? new NeverFirst(DiagnosisFamily.Bare(ends[0]), DiagnosisFamily.Bare(ends[^1]), row["say"].Text, row["status"].Text == "draft") : null!)];

    /// <summary>Whether the code is a manifestation of a disease that is coded before it.</summary>
    public static bool IsManifestation(string code) => DiagnosisFamily.Bare(code) is var plain && Manifestations.Any(beginning => plain.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Why the code never stands first; null when it may.</summary>
    public static NeverFirst? WhyNot(string code) => DiagnosisFamily.Bare(code) is { Length: > 2 } plain
        ? Rows.FirstOrDefault(row => string.CompareOrdinal(row.From, plain) <= 0 && (string.CompareOrdinal(plain, row.To) <= 0 || plain.StartsWith(row.To, StringComparison.Ordinal)))
        : null;
}

/// <summary>Codes that never stand first.</summary>
/// <param name="From">The first, without its dot.</param>
/// <param name="To">The last heading, without its dot.</param>
/// <param name="Say">What they are: "an external cause".</param>
/// <param name="IsDraft">Whether somebody still has to confirm it.</param>
internal sealed record NeverFirst(string From, string To, string Say, bool IsDraft);
