namespace MedNec.Engine.Composing.Phrases;

/// <summary>The word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>The one of <paramref name="known"/> that takes the fewest changes of letters; the first in order where several do.</summary>
    public static string To(string word, IEnumerable<string> known) =>
        known.Order(StringComparer.Ordinal).MinBy(candidate => Changes(word, candidate)) ?? "";

    /// <summary>"; did you mean "x"?" where one of <paramref name="known"/> is near enough to be meant, else the whole list.</summary>
    public static string Hint(string word, IReadOnlyCollection<string> known) =>
        To(word, known) is { Length: > 0 } near && Changes(word, near) <= Math.Max(2, word.Length / 3) ? $"; did you mean \"{near}\"?" : $"; known are {string.Join(", ", known)}";

    // Levenshtein, row by row.
    private static int Changes(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
