namespace MedNec.Engine.Reading;

/// <summary>The words of a text that say something, as they are compared: folded, without plural, "PHQ-9" in one piece.</summary>
public static class ContentWords
{
    private static readonly WordSet Empty = new(
    [
        "a", "an", "the", "and", "or", "of", "in", "on", "at", "to", "for", "from", "by", "with", "as", "is", "are", "was", "were", "be", "been", "has", "have", "had",
        "his", "her", "their", "its", "he", "she", "they", "it", "this", "that", "these", "those", "which", "who", "my", "our", "your", "i", "we", "you", "per", "patient",
    ]);

    /// <summary>The words, in order, with repeats.</summary>
    public static IReadOnlyList<string> In(string text) => [.. All(text).Where(word => !Empty.Contains(word))];

    /// <summary>All words, the empty ones too.</summary>
    internal static List<string> All(string text) => [.. Placed(text).Select(word => word.Value)];

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
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is >= '\u0300' and <= '\u036F' || IsInside(text, end)))
            {
                end++;
            }

            words.Add(new(at, end, Singular(Folding.Fold(text[at..end]))));
            at = WordStarts.Next(text, end);
        }

        return words;
    }

    /// <summary>The point of "1.5" and the hyphen of "PHQ-9" and "T-score" do not part a word; that of "apnea-hypopnea" does.</summary>
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length && text[at] switch
        {
            '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '-' or '‑' => (char.IsDigit(text[at + 1]) && char.IsLetter(text[at - 1])) || (at >= 1 && (at == 1 || !char.IsLetterOrDigit(text[at - 2])) && char.IsLetter(text[at + 1])),
            _ => false,
        };

    private static string Singular(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return string.Concat(word.AsSpan(0, word.Length - 3), "y");
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }
}
