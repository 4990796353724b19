using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>A few words by which a policy finds a fact: the fact must say all of them, in any order.</summary>
public sealed class Phrase
{
    // "Instructed by the supplier on Monday in its use" is still "instructed in the use".
    private const int Between = 4;

    private readonly bool deniesItself;

    private Phrase(string text, IReadOnlyList<string> words) => (Text, Words, Key, deniesItself) = (text, words, string.Join(' ', words), NegationReader.In(text).Count > 0);

    /// <summary>As the policy writes it.</summary>
    public string Text { get; }

    /// <summary>Its words, folded, without plural.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The words as one key.</summary>
    public string Key { get; }

    /// <summary>Reads it.</summary>
    public static Phrase Parse(string text) => new(text, ContentWords.In(text));

    /// <summary>Whether the text says all its words.</summary>
    internal bool IsIn(ReadText text)
    {
        foreach (var word in Words)
        {
            if (!text.Words.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text says it only under a negation: "denies chest pain", "no history of stroke".</summary>
    internal bool IsDeniedIn(ReadText text)
    {
        // "Absence of both breasts" says so with the word that elsewhere takes back.
        if (deniesItself || text.Doubts.Count == 0)
        {
            return false;
        }

        var places = text.Placed.Where(word => Words.Contains(word.Value)).ToList();
        // "Acquired absence of a toe" does not deny "toe amputation": what a text does not say in full, it does not deny.
        return Words.All(word => places.Exists(place => place.Value == word)) && places.TrueForAll(place => NegationReader.Covers(text.Doubts, new TextSpan(place.Start, place.End), Certainty.Negated));
    }

    /// <summary>Whether the text says its words close together, as a phrase does; scattered over a long text they mean something else.</summary>
    internal bool IsSaidIn(ReadText text)
    {
        if (Words.Count < 2)
        {
            return true;
        }

        var said = text.Words;
        for (var from = 0; from + Words.Count <= said.Count; from++)
        {
            if (Words.Contains(said[from]) && AreNear(said, from))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool AreNear(IReadOnlyList<string> said, int from)
    {
        var end = Math.Min(said.Count, from + Words.Count + Between);
        foreach (var word in Words)
        {
            var at = from;
            while (at < end && said[at] != word)
            {
                at++;
            }

            if (at == end)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>Names and codes by which a policy finds a fact.</summary>
/// <param name="Phrases">Names, any of which serves.</param>
/// <param name="Codes">Codes with their systems: "LOINC 1960-4".</param>
/// <param name="Without">Words that a fact must not say: "exercise" for a value at rest.</param>
public sealed record Named(IReadOnlyList<Phrase> Phrases, IReadOnlyList<string> Codes, IReadOnlyList<Phrase> Without)
{
    /// <summary>Neither name nor code.</summary>
    internal static readonly Named Nothing = new([], [], []);

    /// <summary>The tests that the names are whole names of, as we call them.</summary>
    internal IReadOnlyList<string> Tests => field ??= [.. Phrases.SelectMany(phrase => TestNames.WholeOf(phrase.Text)).Distinct(StringComparer.Ordinal)];

    /// <summary>The first name, or code: what a sentence calls it.</summary>
    public string Label => Phrases.Count > 0 ? Phrases[0].Text : Codes.Count > 0 ? Codes[0] : "it";

    /// <summary>Whether the fact says what it must not.</summary>
    internal bool IsOther(Charts.Fact fact, Evidence evidence) => Without.Count > 0 && evidence.Story(fact) is var story && Without.Any(phrase => phrase.IsIn(story));
}
