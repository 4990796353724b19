namespace MedNec.Engine.Reading;

/// <summary>The names of tests and measurements (<c>packs/reading/tests.yaml</c>): "HbA1c", "A1c" and "hemoglobin A1c" are one.</summary>
public static class TestNames
{
    private const int MostWords = 8;

    private static readonly Dictionary<string, string[]> ByName = Packs.Yaml("reading/tests.yaml")["tests"].Items
        .SelectMany(test => NamesOf(test).Select(name => (Name: Key(ContentWords.In(name)), Test: (test.Find("same-as") ?? test["id"]).Text)))
        .GroupBy(pair => pair.Name, pair => pair.Test, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    // Most words begin no name, and few names are long: how many words the longest name has that begins so.
    private static readonly Dictionary<string, int> LongestByFirstWord = ByName.Keys.Select(name => name.Split(' ')).GroupBy(words => words[0], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => Math.Min(MostWords, group.Max(words => words.Length)), StringComparer.Ordinal);

    /// <summary>The tests that <paramref name="text"/> names, with their places; of two names that overlap the longer. "Blood pressure" names two.</summary>
    public static IReadOnlyList<Found<IReadOnlyList<string>>> Found(string text)
    {
        var found = new List<Found<IReadOnlyList<string>>>();
        var words = ContentWords.PlacedIn(text);
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(LongestByFirstWord.GetValueOrDefault(words[i].Value), words.Count - i); count > 0; count--)
            {
                if (ByName.TryGetValue(count == 1 ? words[i].Value : Key(words.Skip(i).Take(count).Select(word => word.Value)), out var named))
                {
                    found.Add(new(words[i].Start, words[i + count - 1].End, named));
                    i += count - 1;
                    break;
                }
            }
        }

        return found;
    }

    /// <summary>The words of the names that are written in capitals: "AHI", "KOOS", "JR".</summary>
    internal static IEnumerable<string> Abbreviations => Packs.Yaml("reading/tests.yaml")["tests"].Items.SelectMany(NamesOf)
        .SelectMany(name => name.Split(' ', '/', '-')).Where(word => word.Count(char.IsUpper) > 1);

    /// <summary>The tests that <paramref name="text"/> names, each once, in order.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Found(text).SelectMany(name => name.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The tests that the whole of <paramref name="name"/> is a name of: "AHI" is one, "oxygen saturation on exercise" is none of the list.</summary>
    internal static IReadOnlyList<string> WholeOf(string name) => ByName.GetValueOrDefault(Key(ContentWords.In(name))) ?? [];

    private static IEnumerable<string> NamesOf(PackNode test) => [test["id"].Text, .. test.Find("name")?.Texts ?? [], .. test.Find("also")?.Texts ?? [], .. test.Find("read")?.Texts ?? []];

    private static string Key(IEnumerable<string> words) => string.Join(' ', words);
}
