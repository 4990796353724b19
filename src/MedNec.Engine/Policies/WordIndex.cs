using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>Facts by the words they say.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    public WordIndex(IReadOnlyList<Fact> facts, Func<Fact, string> text)
    {
        // A chart says the same a hundred times: its words are read once.
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Count; i++)
        {
            var said = text(facts[i]);
            if (!known.TryGetValue(said, out var words))
            {
                words = known[said] = [.. ContentWords.In(said).Distinct(StringComparer.Ordinal)];
            }

            foreach (var word in words)
            {
                if (!byWord.TryGetValue(word, out var places))
                {
                    byWord[word] = places = [];
                }

                places.Add(i);
            }
        }
    }

    /// <summary>The places of the facts that say all words of the phrase, in order.</summary>
    public int[] With(Phrase phrase)
    {
        List<int>? rarest = null;
        foreach (var word in phrase.Words)
        {
            if (!byWord.TryGetValue(word, out var places))
            {
                return [];
            }

            rarest = rarest is null || places.Count < rarest.Count ? places : rarest;
        }

        return rarest is null ? [] : [.. rarest.Where(i => phrase.Words.All(word => byWord[word].BinarySearch(i) >= 0))];
    }
}
