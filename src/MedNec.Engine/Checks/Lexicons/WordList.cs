using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Lexicons;

/// <summary>A list of phrases out of a pack, any of which says the same; read from the pack once.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<PhraseWords>> byFirstWord = new(StringComparer.Ordinal);
    // "walk*": by the first letter, since any word may begin so.
    private readonly Dictionary<char, List<PhraseWords>> openAtFront = [];

    public WordList(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.Select(PhraseWords.Parse).Where(phrase => phrase.Count > 0))
        {
            if (phrase.IsOpenAt(0))
            {
                Add(openAtFront, phrase.First[0], phrase);
            }
            else
            {
                Add(byFirstWord, phrase.First, phrase);
            }
        }
    }

    /// <summary>The list under <paramref name="key"/> of that pack.</summary>
    public static WordList Of(string pack, string key) => new(Packs.Yaml(pack)[key].Texts);

    /// <summary>Whether one of the phrases stands in <paramref name="line"/>.</summary>
    public bool StandsIn(LetterWords.Line line) => FirstIn(line) is not null;

    /// <summary>Whether one of the phrases stands in <paramref name="text"/>.</summary>
    public bool StandsIn(string? text) => !string.IsNullOrWhiteSpace(text) && StandsIn(LineOf(text));

    /// <summary>Whether one of the phrases stands in one of those statements.</summary>
    public bool StandsIn(LetterReading letter, Func<PlacedStatement, bool> where) => letter.Words.Lines.Any(line => where(line.Statement) && StandsIn(line));

    /// <summary>The place of the first phrase in <paramref name="line"/>; null when none stands there.</summary>
    public Place? FirstIn(LetterWords.Line line)
    {
        for (var at = 0; at < line.Words.Count; at++)
        {
            if (CountAt(line, at) is var count and > 0)
            {
                return line.At(at, count);
            }
        }

        return null;
    }

    /// <summary>How many words of <paramref name="line"/> a phrase takes that stands at the word <paramref name="at"/>; 0 when none stands there.</summary>
    public int CountAt(LetterWords.Line line, int at)
    {
        var word = line.Words[at].Text;
        return openAtFront.TryGetValue(word[0], out var open) && Of(open) is var count and > 0 ? count
            : byFirstWord.TryGetValue(word, out var whole) ? Of(whole)
            : 0;

        int Of(List<PhraseWords> phrases)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.StandsAt(line, at))
                {
                    return phrase.Count;
                }
            }

            return 0;
        }
    }

    /// <summary>A text of the brief as a line of words.</summary>
    public static LetterWords.Line LineOf(string text) => new(new PlacedStatement(SectionIds.Body, 0, new Statement { Text = text, Role = Role.Fact }));

    private static void Add<TKey>(Dictionary<TKey, List<PhraseWords>> phrases, TKey first, PhraseWords phrase)
        where TKey : notnull
    {
        if (phrases.TryGetValue(first, out var known))
        {
            known.Add(phrase);
        }
        else
        {
            phrases[first] = [phrase];
        }
    }
}
