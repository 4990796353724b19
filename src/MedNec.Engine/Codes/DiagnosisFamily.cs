namespace MedNec.Engine.Codes;

/// <summary>Diagnosis codes compared as people write them: with their dot or without, in any case, a heading standing for all below it.</summary>
internal static class DiagnosisFamily
{
    /// <summary>The code without dot and spaces, in capitals; empty for none.</summary>
    public static string Bare(string? code) => (code ?? "").Trim().Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Whether the code is one of <paramref name="headings"/> or stands below one.</summary>
    public static bool FallsUnder(string? code, IEnumerable<string> headings) =>
        Bare(code) is { Length: > 0 } bare && headings.Any(heading => bare.StartsWith(Bare(heading), StringComparison.Ordinal));
}
