namespace MedNec.Engine.Reading;

/// <summary>Reads the kinds of document that a sentence speaks of (<c>packs/reading/documents.yaml</c>): "MRI" is imaging, "labs" are laboratory results.</summary>
public static class DocumentReader
{
    private const int MostWords = 4;

    private static readonly PackNode Pack = Packs.Yaml("reading/documents.yaml");
    private static readonly Dictionary<string, string[]> Kinds = Pack["kinds"].Entries
        .SelectMany(kind => kind.Value.Texts.Select(words => (Words: Key(words), kind.Key)))
        .GroupBy(pair => pair.Words, pair => pair.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
    private static readonly HashSet<string> Beginnings = [.. Kinds.Keys.Select(words => words.Split(' ')[0])];
    private static readonly HashSet<string> General = [.. Pack["general"].Texts.Select(Key)];

    /// <summary>The kinds of document that <paramref name="text"/> names; none where it names none.</summary>
    public static IReadOnlyList<string> KindsIn(string text)
    {
        var kinds = new List<string>();
        var words = ContentWords.All(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!Beginnings.Contains(words[i]))
            {
                continue;
            }

            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                if (Kinds.TryGetValue(string.Join(' ', words.Skip(i).Take(count)), out var named))
                {
                    kinds.AddRange(named.Where(kind => !kinds.Contains(kind)));
                    i += count - 1;
                    break;
                }
            }
        }

        return kinds;
    }

    /// <summary>Whether <paramref name="text"/> speaks of records in general and of no one document.</summary>
    public static bool IsGeneral(string text) => KindsIn(text).Count == 0 && ContentWords.All(text).Exists(General.Contains);

    private static string Key(string words) => string.Join(' ', ContentWords.All(words));
}
