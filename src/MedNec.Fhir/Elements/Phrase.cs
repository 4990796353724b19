namespace MedNec.Fhir.Elements;

/// <summary>Joins words of a record into one line.</summary>
internal static class Phrase
{
    /// <summary>The known parts with commas between them; null when none is known.</summary>
    public static string? List(params ReadOnlySpan<string?> parts) => Join(", ", parts);

    /// <summary>The known parts with semicolons between them, for parts that are phrases themselves.</summary>
    public static string? Parts(params ReadOnlySpan<string?> parts) => Join("; ", parts);

    /// <summary>The known parts with spaces between them.</summary>
    public static string? Of(params ReadOnlySpan<string?> parts) => Join(" ", parts);

    /// <summary><paramref name="lead"/> before the words, when there are words.</summary>
    public static string? After(string lead, string? words) => words is null ? null : lead + words;

    /// <summary>A code of the standard as words: "not-done" is "not done".</summary>
    public static string? FromCode(string? code) => code?.Replace('-', ' ');

    private static string? Join(string joint, ReadOnlySpan<string?> parts)
    {
        string? line = null;
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                line = line is null ? part : line + joint + part;
            }
        }

        return line;
    }
}
