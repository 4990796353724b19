namespace MedNec.Engine.Reading;

/// <summary>The words of a text that say something, as they are compared: folded, without plural, "PHQ-9" in one piece.</summary>
public static class ContentWords
{
    private const int LongestPlain = 64;

    private static readonly WordSet Empty = new(
    [
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had",
        "his", "her", "their", "its", "he", "she", "they", "it", "this", "that", "these", "those", "which", "who", "my", "our", "your", "i", "we", "you", "per", "patient",
    ]);

    /// <summary>The words, in order, with repeats.</summary>
    public static IReadOnlyList<string> In(string text)
    {
        var words = All(text);
        words.RemoveAll(static word => Empty.Contains(word));
        return words;
    }

    /// <summary>All words, the empty ones too.</summary>
    internal static List<string> All(string text)
    {
        var words = new List<string>();
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = EndOf(text, at);
            words.Add(Compared(text.AsSpan(at, end - at)));
            at = WordStarts.Next(text, end);
        }

        return words;
    }

    /// <summary>The words that say something, with their places.</summary>
    internal static List<Found<string>> PlacedIn(string text)
    {
        var words = Placed(text);
        words.RemoveAll(word => Empty.Contains(word.Value));
        return words;
    }

    private static List<Found<string>> Placed(string text)
    {
        var words = new List<Found<string>>();
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = EndOf(text, at);
            words.Add(new(at, end, Compared(text.AsSpan(at, end - at))));
            at = WordStarts.Next(text, end);
        }

        return words;
    }

    private static int EndOf(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036F' || IsInside(text, end)))
        {
            end++;
        }

        return end;
    }

    /// <summary>The point of "1.5" and the hyphen of "PHQ-9" and "T-score" do not part a word; that of "apnea-hypopnea" does.</summary>
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length && text[at] switch
        {
            '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '-' or '‑' => (char.IsDigit(text[at + 1]) && char.IsLetter(text[at - 1])) || (at >= 1 && (at == 1 || !char.IsLetterOrDigit(text[at - 2])) && char.IsLetter(text[at + 1])),
            _ => false,
        };

    /// <summary>The word as it is compared. Most are plain letters: those are made small and singular in one step.</summary>
    private static string Compared(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestPlain || !System.Text.Ascii.IsValid(word))
        {
            return Singular(Folding.Fold(word.ToString())).ToString();
        }

        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return Singular(small).ToString();
    }

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal) ? string.Concat(word[..^3], "y")
        : word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;
}
