namespace MedNec.Engine.Codes;

/// <summary>Diagnosis codes compared as people write them: with their dot or without, in any case, a heading standing for all below it, "I10-I16" for a run of headings.</summary>
internal static class DiagnosisFamily
{
    /// <summary>The code without dot and spaces, in capitals; empty for none.</summary>
    public static string Bare(string? code) => (code ?? "").Trim().Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Whether the code is one of <paramref name="headings"/>, stands below one, or in a run of them.</summary>
    public static bool FallsUnder(string? code, IEnumerable<string> headings) => Bare(code) is { Length: > 0 } bare && headings.Any(heading => Holds(heading, bare));

    /// <summary>The first and the last heading of a run, bare; the same twice for a single one.</summary>
    public static (string From, string To) Run(string heading) => heading.IndexOf('-', StringComparison.Ordinal) is var dash && dash < 0 ? (Bare(heading), Bare(heading)) : (Bare(heading[..dash]), Bare(heading[(dash + 1)..]));

    private static bool Holds(string heading, string bare)
    {
        var (from, to) = Run(heading);
        return string.CompareOrdinal(bare, from) >= 0 && (string.CompareOrdinal(bare, to) <= 0 || bare.StartsWith(to, StringComparison.Ordinal));
    }
}
