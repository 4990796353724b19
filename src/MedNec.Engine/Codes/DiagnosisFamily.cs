namespace MedNec.Engine.Codes;

/// <summary>Diagnosis codes compared as people write them: with their dot or without, in any case, a heading standing for all below it, "I10-I16" for a run of headings.</summary>
internal static class DiagnosisFamily
{
    /// <summary>The code without dot and spaces, in capitals; empty for none.</summary>
    public static string Bare(string? code) => (code ?? "").Trim().Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Whether the code is one of <paramref name="headings"/>, stands below one, or in a run of them.</summary>
    public static bool FallsUnder(string? code, IEnumerable<string> headings) => Bare(code) is { Length: > 0 } bare && headings.Any(heading => Holds(heading, bare));

    private static bool Holds(string heading, string bare)
    {
        var dash = heading.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0)
        {
            return bare.StartsWith(Bare(heading), StringComparison.Ordinal);
        }

        var (from, to) = (Bare(heading[..dash]), Bare(heading[(dash + 1)..]));
        return string.CompareOrdinal(bare, from) >= 0 && (string.CompareOrdinal(bare, to) <= 0 || bare.StartsWith(to, StringComparison.Ordinal));
    }
}
