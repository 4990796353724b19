namespace MedNec.Engine.Registries;

/// <summary>Words of English that are spelled right, in small letters: of a general dictionary, without names.</summary>
public sealed class Spelling
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<char, string>> byFirstLetter;

    /// <summary>The words of a dictionary words. One with a capital letter is a name and is left out, and so is "…'s".</summary>
    public Spelling(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word.Length > 0 && char.IsLower(word[0]) && !word.EndsWith("'s", StringComparison.Ordinal))
            {
                known.Add(word);
            }
        }

        byFirstLetter = new(() => known.ToLookup(word => word[0]));
    }

    /// <summary>How many words.</summary>
    public int Count => known.Count;

    /// <summary>Whether that word, in small letters, is known.</summary>
    public bool Knows(string word) => known.Contains(word);

    /// <summary>The known words that <paramref name="word"/> becomes by at most so many letters changed, added, left out or swapped with their neighbour, the nearest first. Beyond one change only words with the same first letter are looked at.</summary>
    public IReadOnlyList<string> Near(string word, int changes)
    {
        if (word.Length == 0 || changes < 1)
        {
            return [];
        }

        var one = OneChange(word).Where(known.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return one.Count > 0 || changes == 1
            ? one
            : [.. byFirstLetter.Value[word[0]]
                .Where(other => Math.Abs(other.Length - word.Length) <= changes && EditDistance.Between(word, other, changes) <= changes)
                .Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OneChange(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            var (before, after) = (word[..at], word[at..]);
            if (after.Length > 0)
            {
                yield return before + after[1..];
            }

            if (after.Length > 1)
            {
                yield return before + after[1] + after[0] + after[2..];
            }

            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return before + letter + after;
                if (after.Length > 0 && after[0] != letter)
                {
                    yield return before + letter + after[1..];
                }
            }
        }
    }
}
