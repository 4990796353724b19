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
    internal static List<string> All(string text)
    {
        var words = new List<string>();
        var folded = Folding.Fold(text);
        for (var at = 0; at < folded.Length;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < folded.Length && (char.IsLetterOrDigit(folded[end]) || IsInside(folded, end)))
            {
                end++;
            }

            words.Add(Singular(folded[at..end]));
            at = end;
        }

        return words;
    }

    /// <summary>The point of "1.5" and the hyphen of "PHQ-9" and "T-score" do not part a word; that of "apnea-hypopnea" does.</summary>
    private static bool IsInside(string text, int at) =>
        at + 1 < text.Length && text[at] switch
        {
            '.' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
            '-' => (char.IsDigit(text[at + 1]) && char.IsLetter(text[at - 1])) || (at >= 1 && (at == 1 || !char.IsLetterOrDigit(text[at - 2])) && char.IsLetter(text[at + 1])),
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
