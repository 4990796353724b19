namespace MedNec.Engine.Reading;

/// <summary>How words speak of a person.</summary>
public enum Gender
{
    /// <summary>"she", "woman", "Ms."</summary>
    She,

    /// <summary>"he", "man", "Mr."</summary>
    He,

    /// <summary>"they"; also many people, so that only a careful reader takes it for one.</summary>
    They,
}

/// <summary>Reads pronouns of the third person.</summary>
public static class PronounReader
{
    private static readonly Dictionary<string, Gender> Pronouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["she"] = Gender.She, ["her"] = Gender.She, ["hers"] = Gender.She, ["herself"] = Gender.She,
        ["he"] = Gender.He, ["him"] = Gender.He, ["his"] = Gender.He, ["himself"] = Gender.He,
        ["they"] = Gender.They, ["them"] = Gender.They, ["their"] = Gender.They, ["theirs"] = Gender.They, ["themself"] = Gender.They, ["themselves"] = Gender.They,
    };

    /// <summary>The pronouns, in order.</summary>
    public static IReadOnlyList<Found<Gender>> In(string text) => GenderReader.Read(text, Pronouns);
}

/// <summary>Reads nouns that say a person's sex: "woman", "47-year-old male", "boy". Words for relatives are none: they speak of somebody else.</summary>
public static class GenderReader
{
    private static readonly Dictionary<string, Gender> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        ["woman"] = Gender.She, ["female"] = Gender.She, ["lady"] = Gender.She, ["girl"] = Gender.She,
        ["man"] = Gender.He, ["male"] = Gender.He, ["gentleman"] = Gender.He, ["boy"] = Gender.He,
    };

    /// <summary>The gendered nouns, in order.</summary>
    public static IReadOnlyList<Found<Gender>> In(string text) => Read(text, Nouns);

    internal static List<Found<Gender>> Read(string text, Dictionary<string, Gender> words)
    {
        var found = new List<Found<Gender>>();
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = WordStarts.Next(text, 0); at >= 0; at = WordStarts.Next(text, at))
        {
            var end = WordStarts.End(text, at);
            if (lookup.TryGetValue(text.AsSpan(at, end - at), out var gender) && !IsPartOfAnother(text, at, end))
            {
                found.Add(new(at, end, gender));
            }

            at = end;
        }

        return found;
    }

    /// <summary>"male-pattern", "he-man" and "her2" are other words.</summary>
    private static bool IsPartOfAnother(string text, int start, int end) =>
        (end + 1 < text.Length && text[end] == '-' && char.IsLetterOrDigit(text[end + 1])) || (start > 1 && text[start - 1] == '-' && char.IsLetter(text[start - 2]) && !text.AsSpan(0, start - 1).EndsWith("old"));
}
