namespace MedNec.Engine.Codes;

/// <summary>What people call diagnoses, from <c>packs/codes/synonyms.yaml</c>: short forms ("OSA"), and names that stand in no title ("heart attack").</summary>
internal static class SearchSynonyms
{
    /// <summary>The words a short form stands for.</summary>
    public static IReadOnlyDictionary<string, string> ShortForms => field ??= Pack["short-forms"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text, StringComparer.Ordinal);

    /// <summary>Names and the code each leads to.</summary>
    public static IReadOnlyList<(string Code, string Words)> Names => field ??= [.. Pack["names"].Entries.SelectMany(entry => entry.Value.Texts.Select(words => (entry.Key, words)))];

    private static PackNode Pack => Packs.Yaml("codes/synonyms.yaml");
}
