using System.Text.RegularExpressions;

namespace MedNec.Engine.Composing.Wording;

/// <summary>Capital and small letters where words of a chart or form are fitted into a sentence.</summary>
internal static partial class Casing
{
    /// <summary>The text with a capital first letter, unless its first word has a case of its own ("eGFR", "pH").</summary>
    public static string Sentence(string text)
    {
        if (text.Length == 0 || !char.IsLower(text[0]))
        {
            return text;
        }

        var word = FirstWord(text);
        return word.Any(char.IsUpper) || (word.Length == 2 && word[0] == 'p') ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    /// <summary>
    /// The text as it stands within a sentence. An abbreviation or a name keeps its capital; where we cannot tell a name
    /// from a word, it keeps the capital too: "Botox" in small letters is worse than "Gabapentin" in large.
    /// </summary>
    /// <param name="text">The words, perhaps with a capital only because they stood first.</param>
    /// <param name="unlessProper">Whether everything but known names goes into lower case, as in names of diseases.</param>
    public static string Within(string text, bool unlessProper = false)
    {
        var word = FirstWord(text);
        if (word.Length < 2 || !char.IsUpper(text[0]) || word.AsSpan(1).ContainsAnyInRange('A', 'Z') || word.Any(char.IsAsciiDigit))
        {
            return text.StartsWith("A ", StringComparison.Ordinal) ? "a " + text[2..] : text;
        }

        var words = Words.List;
        var head = word.Split('-', '/')[0];
        if (words.Proper.Contains(head) || word.Contains('\'', StringComparison.Ordinal) || word.Contains('’', StringComparison.Ordinal))
        {
            return text;
        }

        // "Neck Disability Index" is a title; "Right knee flexion" only begins a line.
        var next = text.AsSpan(word.Length).TrimStart(' ');
        if (!unlessProper && next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1]))
        {
            return text;
        }

        // "Fingerstick testing" is a thing, "Humira injections" a brand that the list of names knows.
        var second = FirstWord(next.ToString());
        var isThing = second.Length > 2 && second.All(char.IsLower) && !words.DoseWords.Contains(second);

        var lower = unlessProper
            || isThing
            || words.Everyday.Contains(head)
            || words.Verbs.Contains(head) || words.BareVerbs.Contains(head) || words.Auxiliaries.Contains(head) || words.Subjects.Contains(head) || words.Adjectives.Contains(head) || words.TreatmentVerbs.Contains(head)
            || Ends(head, words.DrugEndings) || Ends(head, words.EverydayEndings);
        return lower ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>Without the tag that SNOMED puts behind a term, and with LOINC's notes on method and specimen left out: "Hypertension (disorder)", "Glucose [Mass/volume] in Blood".</summary>
    public static string ChartName(string text)
    {
        var plain = Tag().Replace(text, "");
        plain = Property().Replace(plain, "");
        return Specimen().Replace(plain, "").Trim();
    }

    /// <summary>Whether all letters are of the Latin script.</summary>
    public static bool IsLatin(string text) => text.All(letter => !char.IsLetter(letter) || letter < 'ɐ' || letter is >= 'Ḁ' and <= 'ỿ');

    /// <summary>The first word, up to a space or mark.</summary>
    public static string FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(" ,;:(");
        return end < 0 ? text : text[..end];
    }

    private static bool Ends(string word, IReadOnlyList<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 1 && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\s*\((disorder|finding|situation|procedure|regime/therapy|observable entity|morphologic abnormality|event|person|body structure|substance|product|physical object|qualifier value|context-dependent category)\)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s*\[[^\]]*\]")]
    private static partial Regex Property();

    [GeneratedRegex(@"\s+(in|of)\s+(Serum or Plasma|Serum, Plasma or Blood|Serum|Plasma|Blood|Arterial blood|Capillary blood|Urine|Body fluid)(\s+by .*)?$")]
    private static partial Regex Specimen();
}
