namespace MedNec.Engine.Registries;

/// <summary>Words that are spelled right.</summary>
public sealed class Spelling(IEnumerable<string> words)
{
    private readonly HashSet<string> known = new(words, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether that word is known.</summary>
    public bool Knows(string word) => known.Contains(word);
}
