using MedNec.Engine.Policies;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Composing.Material;

/// <summary>What the payer wants to see first (<c>packs/phrasebooks/emphasis.yaml</c>).</summary>
internal static class Emphasis
{
    private static readonly Lazy<(IReadOnlyList<Policies.Phrase> Function, IReadOnlyList<Policies.Phrase> Results)> Asked = new(() =>
        Packs.Yaml("phrasebooks/emphasis.yaml") is var pack ? (Read(pack["function"]), Read(pack["results"])) : default);

    /// <summary>Whether the policy's emphasis names what the patient cannot do before any value.</summary>
    public static bool WantsFunctionFirst(Policy? policy)
    {
        foreach (var line in policy?.Emphasis ?? [])
        {
            var words = ContentWords.In(line);
            var (function, results) = (Names(Asked.Value.Function, words), Names(Asked.Value.Results, words));
            if (function || results)
            {
                return function && !results;
            }
        }

        return false;
    }

    private static bool Names(IReadOnlyList<Policies.Phrase> phrases, IReadOnlyList<string> words) => phrases.Any(phrase => phrase.Words.All(words.Contains));

    private static IReadOnlyList<Policies.Phrase> Read(PackNode node) => [.. node.Texts.Select(Policies.Phrase.Parse)];
}
