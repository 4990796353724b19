namespace MedNec.Engine.Reading;

/// <summary>A set of words, asked without regard to case and without a copy of the text.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    // A hash set and not a frozen one: it is filled at start-up, and a frozen set takes longer to fill than it ever saves here.
    public WordSet(IEnumerable<string> words)
    {
        this.words = new(words, StringComparer.OrdinalIgnoreCase);
        lookup = this.words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of a pack's text.</summary>
    public static WordSet Of(PackNode node) => new(node.Words);

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
}
