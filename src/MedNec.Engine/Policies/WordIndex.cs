using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies;

/// <summary>Facts by the words they say. A chart says the same a hundred times: each different text is read once.</summary>
internal sealed class WordIndex
{
    private readonly List<(ReadText Text, List<int> Facts)> texts = [];
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);

    /// <param name="facts">The facts.</param>
    /// <param name="text">What a fact says.</param>
    /// <param name="read">Reads a text.</param>
    public WordIndex(IReadOnlyList<Fact> facts, Func<Fact, string> text, Func<string, ReadText> read)
    {
        var known = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < facts.Count; i++)
        {
            var said = text(facts[i]);
            if (!known.TryGetValue(said, out var places))
            {
                known[said] = places = [];
                Add(read(said), places);
            }

            places.Add(i);
        }
    }

    /// <summary>The different texts that say all words of the phrase, each with the places of its facts.</summary>
    public IEnumerable<(ReadText Text, List<int> Facts)> With(Phrase phrase)
    {
        List<int>? rarest = null;
        foreach (var word in phrase.Words)
        {
            if (!byWord.TryGetValue(word, out var places))
            {
                yield break;
            }

            rarest = rarest is null || places.Count < rarest.Count ? places : rarest;
        }

        foreach (var number in rarest ?? [])
        {
            if (phrase.IsIn(texts[number].Text))
            {
                yield return texts[number];
            }
        }
    }

    private void Add(ReadText text, List<int> places)
    {
        foreach (var word in text.Words)
        {
            if (!byWord.TryGetValue(word, out var numbers))
            {
                byWord[word] = numbers = [];
            }

            if (numbers.Count == 0 || numbers[^1] != texts.Count)
            {
                numbers.Add(texts.Count);
            }
        }

        texts.Add((text, places));
    }
}
