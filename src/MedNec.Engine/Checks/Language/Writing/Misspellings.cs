namespace MedNec.Engine.Checks.Language.Writing;

/// <summary>The misspellings and slips that are known for certain (<c>packs/words/misspellings.yaml</c>), each with the right words.</summary>
internal static class Misspellings
{
    private static readonly Lazy<Lists> Known = new(() => new Lists(Packs.Yaml("words/misspellings.yaml")));

    /// <summary>The right word for a misspelled one in small letters; null when it is none we know.</summary>
    public static string? RightFor(string word) => Known.Value.Words.GetValueOrDefault(word);

    /// <summary>The slips of several words that begin with that word: the words, and what belongs there.</summary>
    public static IReadOnlyList<(string[] Words, string Right)> SlipsAt(string first) => Known.Value.Slips.GetValueOrDefault(first) ?? [];

    /// <summary>Whether the word may stand twice in a row.</summary>
    public static bool MayBeDoubled(string word) => Known.Value.Doubled.Contains(word);

    private sealed class Lists(PackNode pack)
    {
        public Dictionary<string, string> Words { get; } = pack["words"].Entries
            .SelectMany(entry => entry.Value.Texts.Select(wrong => (wrong, entry.Key)))
            .ToDictionary(pair => pair.wrong, pair => pair.Key, StringComparer.Ordinal);

        public Dictionary<string, List<(string[] Words, string Right)>> Slips { get; } = pack["slips"].Entries
            .Select(entry => (Words: entry.Key.Split(' '), Right: entry.Value.Text))
            .GroupBy(slip => slip.Words[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

        public HashSet<string> Doubled { get; } = new(pack["doubled"].Texts, StringComparer.Ordinal);
    }
}
