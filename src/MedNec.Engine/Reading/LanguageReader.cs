namespace MedNec.Engine.Reading;

/// <summary>Tells which language a letter is written in, by its small words and by its script (<c>packs/reading/languages.yaml</c>). Only English is judged.</summary>
public static class LanguageReader
{
    // Fewer small words, or fewer different ones, are a name, a title or a quotation, and no letter.
    private const int FewestWords = 6;
    private const int FewestDifferent = 4;
    private const int FewestLetters = 24;
    private const int LongestWord = 14;

    private const int EnglishBit = 1;

    private static readonly string[] Others = [.. Packs.Yaml("reading/languages.yaml")["others"].Entries.Select(entry => entry.Key)];

    // Each small word with a bit for each language that has it: the first is English.
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Languages = Load().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language of a letter that is mostly not in English ("Spanish", "a language other than English"), and the first statement of it; null for English, and where too little is written to tell.</summary>
    public static (string Language, PlacedStatement First)? Foreign(IReadOnlyList<PlacedStatement> statements)
    {
        var (english, letters, otherLetters) = (0, 0, 0);
        var hits = new int[Others.Length];
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        PlacedStatement? first = null;
        foreach (var statement in statements)
        {
            var (own, other, script, latin) = Count(statement.Text, hits, seen);
            english += own;
            letters += latin + script;
            otherLetters += script;
            if (first is null && (other > Math.Max(own, 1) || script > Math.Max(latin, 4)))
            {
                first = statement;
            }
        }

        if (first is null)
        {
            return null;
        }

        if (otherLetters >= FewestLetters && otherLetters * 2 > letters)
        {
            return ("a language other than English", first);
        }

        var most = Array.IndexOf(hits, hits.Max());
        return hits[most] >= FewestWords && hits[most] > english && seen.Count(word => (Languages[word] & (2 << most)) != 0) >= FewestDifferent ? (Others[most], first) : null;
    }

    // Small words of English and, together, of other languages; letters of other scripts and of ours.
    private static (int English, int Other, int Script, int Latin) Count(string text, int[] hits, HashSet<string> seen)
    {
        var (english, other, script, latin) = (0, 0, 0, 0);
        for (var at = WordStarts.Next(text, 0); at >= 0;)
        {
            var end = WordStarts.End(text, at);
            var word = text.AsSpan(at, end - at);
            script += char.IsLetter(word[0]) && !IsLatin(word[0]) ? word.Length : 0;
            latin += char.IsLetter(word[0]) && IsLatin(word[0]) ? word.Length : 0;
            if (word.Length <= LongestWord && Languages.TryGetValue(word, out var languages))
            {
                english += languages & EnglishBit;
                if (languages > EnglishBit)
                {
                    other++;
                    seen.Add(word.ToString());
                    for (var i = 0; i < hits.Length; i++)
                    {
                        hits[i] += (languages >> (i + 1)) & 1;
                    }
                }
            }

            at = WordStarts.Next(text, end);
        }

        return (english, other, script, latin);
    }

    // Up to the end of Latin Extended B, and Vietnamese.
    private static bool IsLatin(char letter) => letter < '\u0250' || letter is >= '\u1E00' and <= '\u1EFF';

    private static Dictionary<string, int> Load()
    {
        var languages = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var pack = Packs.Yaml("reading/languages.yaml");
        foreach (var word in pack["english"].Words)
        {
            languages[word] = EnglishBit;
        }

        foreach (var (words, i) in pack["others"].Entries.Select((entry, i) => (entry.Value.Words, i)))
        {
            foreach (var word in words.Where(word => languages.GetValueOrDefault(word) != EnglishBit))
            {
                languages[word] = languages.GetValueOrDefault(word) | (2 << i);
            }
        }

        return languages;
    }
}
