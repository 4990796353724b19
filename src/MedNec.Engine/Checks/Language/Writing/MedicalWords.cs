using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Language.Writing;

/// <summary>
/// The words of medicine (<c>packs/words/medical.yaml</c> and what the other packs name), and how words are built: with a
/// general dictionary it tells whether a word is known in any of its forms.
/// </summary>
internal static class MedicalWords
{
    // "gastr-itis" has its beginning, "-itis" alone is no word.
    private const int LeastBeforeEnding = 4;
    private const int LeastBehindBeginning = 4;

    private static readonly Lazy<Registries.Spelling> Own = new(() => new Registries.Spelling(
        Packs.Yaml("words/medical.yaml")["words"].Words
            .Concat(Parts("reading/drugs.yaml")).Concat(Parts("reading/tests.yaml")).Concat(Parts("reading/body.yaml")).Concat(Parts("reading/diagnoses.yaml")).Concat(Parts("phrasebooks/words.yaml"))));

    private static readonly Lazy<string[]> Endings = new(() => [.. Packs.Yaml("words/medical.yaml")["endings"].Words]);
    private static readonly Lazy<string[]> Beginnings = new(() => [.. Packs.Yaml("words/medical.yaml")["beginnings"].Words]);

    // Ways of writing that Britain has and America has not: no misspellings.
    private static readonly (string British, string American)[] Spellings =
        [("our", "or"), ("ise", "ize"), ("isa", "iza"), ("isi", "izi"), ("yse", "yze"), ("ysi", "yzi"), ("ae", "e"), ("oe", "e"), ("tre", "ter"), ("mme", "m"), ("ll", "l"), ("ogue", "og"), ("ence", "ense")];

    private static readonly (string Ending, string Instead)[] Inflections =
        [("'s", ""), ("'", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ied", "y"), ("ing", ""), ("ing", "e"), ("ly", ""), ("ally", ""), ("er", ""), ("er", "e"), ("ers", ""), ("able", ""), ("able", "e"), ("ness", ""), ("less", ""), ("ful", ""), ("al", ""), ("ic", ""), ("like", "")];

    /// <summary>Whether a word in small letters is known, in this form or another.</summary>
    public static bool Know(string word, Registries.Spelling general) =>
        Forms(word, general)
        || Endings.Value.Any(ending => word.Length >= ending.Length + LeastBeforeEnding && word.EndsWith(ending, StringComparison.Ordinal))
        || Spellings.Any(way => word.Contains(way.British, StringComparison.Ordinal) && Forms(word.Replace(way.British, way.American, StringComparison.Ordinal), general));

    /// <summary>The known words near a word: by one letter, and for long words by two.</summary>
    public static IReadOnlyList<string> Near(string word, int changes, Registries.Spelling general)
    {
        var near = general.Near(word, 1).Union(Own.Value.Near(word, 1), StringComparer.Ordinal).ToList();
        return near.Count > 0 || changes == 1 ? near : [.. general.Near(word, changes).Union(Own.Value.Near(word, changes), StringComparer.Ordinal)];
    }

    private static bool Forms(string word, Registries.Spelling general) =>
        Plain(word, general)
        || Inflected(word, general)
        || Beginnings.Value.Any(beginning => word.Length >= beginning.Length + LeastBehindBeginning && word.StartsWith(beginning, StringComparison.Ordinal)
            && word[beginning.Length..] is var rest && (Plain(rest, general) || Inflected(rest, general)));

    private static bool Plain(string word, Registries.Spelling general) => general.Knows(word) || Own.Value.Knows(word);

    private static bool Inflected(string word, Registries.Spelling general)
    {
        foreach (var (ending, instead) in Inflections)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];
                if (Plain(stem + instead, general) || (stem.Length > 3 && stem[^1] == stem[^2] && instead.Length == 0 && Plain(stem[..^1], general)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<string> Parts(string pack) => Texts(Packs.Yaml(pack)).SelectMany(text => LetterWords.Split(text)).Select(word => word.Text).Where(word => word.Length > 3);

    private static IEnumerable<string> Texts(PackNode node) => node switch
    {
        { Items.Count: > 0 } => node.Items.SelectMany(Texts),
        { Entries.Count: > 0 } => node.Entries.SelectMany(entry => Texts(entry.Value).Prepend(entry.Key)),
        _ => node.Texts,
    };
}
