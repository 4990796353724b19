using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Material;

namespace MedNec.Engine.Composing.Wording;

/// <summary>Articles, lists, plurals and dates.</summary>
internal static class Grammar
{
    /// <summary>The words with "a" or "an" before them, by their sound: "an MRI", "a unit", "an hour".</summary>
    public static string WithArticle(string words) => (BeginsWithVowelSound(words) ? "an " : "a ") + words;

    /// <summary>The words with an article where their noun is countable and singular: "a CPAP device", "physical therapy".</summary>
    public static string AsOne(string words) => IsCountable(words) && !HasArticle(words) ? WithArticle(words) : words;

    /// <summary>The words with "the" where their noun is countable: "the CPAP device", "physical therapy".</summary>
    public static string TheOne(string words) => IsCountable(words) && !HasArticle(words) ? "the " + words : words;

    /// <summary>Whether a verb after the words stands in the plural: "opioids", not "diagnosis".</summary>
    public static bool IsPlural(string words)
    {
        var noun = HeadNoun(words);
        return noun.Length > 3 && noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal)
            && !noun.EndsWith("is", StringComparison.Ordinal) && noun is not ("diabetes" or "herpes" or "rabies" or "scabies" or "caries" or "orthotics");
    }

    /// <summary>A list as prose: "a", "a and b", "a, b, and c". Stands on all facts of its members.</summary>
    public static Known? List(IReadOnlyList<Known> members)
    {
        if (members.Count == 0)
        {
            return null;
        }

        var text = members.Count switch
        {
            1 => members[0].Text,
            2 => $"{members[0].Text} and {members[1].Text}",
            _ => string.Join(", ", members.Take(members.Count - 1).Select(member => member.Text)) + ", and " + members[^1].Text,
        };
        return new Known(text, [.. members.SelectMany(member => member.Facts).Distinct()]) { IsPlural = members.Count > 1 || members[0].IsPlural };
    }

    /// <summary>"12 visits", "1 device", "6" without a unit.</summary>
    public static string Quantity(decimal count, string? unit)
    {
        var number = Number(count);
        return string.IsNullOrWhiteSpace(unit) ? number : $"{number} {(count == 1 ? unit : Many(unit))}";
    }

    /// <summary>A number with its own digits, thousands not grouped: chart and letter must show the same.</summary>
    public static string Number(decimal count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>The unit in the plural: "visits", "boxes"; abbreviations stay.</summary>
    public static string Many(string unit) =>
        unit.Length <= 2 || unit.EndsWith('s') || unit.Contains('/', StringComparison.Ordinal) || unit.Contains(' ', StringComparison.Ordinal) ? unit
        : unit.EndsWith('x') || unit.EndsWith("ch", StringComparison.Ordinal) || unit.EndsWith("sh", StringComparison.Ordinal) ? unit + "es"
        : unit.EndsWith('y') && !"aeiou".Contains(unit[^2], StringComparison.Ordinal) ? unit[..^1] + "ies"
        : unit + "s";

    /// <summary>The date with the word before it that its precision wants: "on March 9, 2024", "in March 2024".</summary>
    public static string? On(PartialDate? date) => date is not { } known ? null : (known.IsExact || !known.IsPossible ? "on " : "in ") + known.InWords();

    /// <summary>"from January 10, 2026 to April 2, 2026", "starting in March 2025", "until May 2025"; null when neither end is known.</summary>
    public static string? Period(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        (null, null) => null,
        ({ } from, { } to) when from == to => On(from),
        ({ } from, { } to) => $"from {from.InWords()} to {to.InWords()}",
        ({ } from, null) => $"starting {On(from)}",
        (null, { } to) => $"until {to.InWords()}",
    };

    private static bool IsCountable(string words) => Words.List.Countable.Contains(HeadNoun(words)) && !IsPlural(words);

    private static bool HasArticle(string words) => Casing.FirstWord(words).ToLowerInvariant() is "a" or "an" or "the";

    // The last word before what only describes it: of "MRI of the lumbar spine without contrast", "MRI".
    private static string HeadNoun(string words)
    {
        var end = words.Length;
        foreach (var mark in (ReadOnlySpan<string>)[",", " (", ":", ";", " with ", " without ", " of ", " for ", " to ", " by ", " in ", " at ", " plus "])
        {
            var at = words.IndexOf(mark, StringComparison.Ordinal);
            end = at > 0 && at < end ? at : end;
        }

        var phrase = words[..end].TrimEnd();
        return phrase[(phrase.LastIndexOf(' ') + 1)..];
    }

    private static bool BeginsWithVowelSound(string words)
    {
        var word = Casing.FirstWord(words);
        if (word.Length == 0)
        {
            return false;
        }

        // Abbreviations are said letter by letter: an MRI, an X-ray, but a CPAP, a PET scan, a NICU bed.
        if ((word.Length > 1 && char.IsUpper(word[0]) && word[1] == '-') || (word.Length is > 1 and <= 4 && word.All(letter => char.IsUpper(letter) || letter == '-')))
        {
            return "AEFHILMNORSX".Contains(word[0], StringComparison.Ordinal) && word is not ("LASIK" or "MOHS" or "NICU" or "SPECT" or "RAST" or "LEEP");
        }

        var lower = word.ToLowerInvariant();
        return lower[0] switch
        {
            '8' => true,
            '1' => lower.StartsWith("11", StringComparison.Ordinal) || lower.StartsWith("18", StringComparison.Ordinal),
            'u' => !(lower.StartsWith("uni", StringComparison.Ordinal) && !lower.StartsWith("unin", StringComparison.Ordinal)) && !lower.StartsWith("use", StringComparison.Ordinal) && !lower.StartsWith("uro", StringComparison.Ordinal) && !lower.StartsWith("uri", StringComparison.Ordinal) && !lower.StartsWith("ure", StringComparison.Ordinal),
            'e' => !lower.StartsWith("eu", StringComparison.Ordinal),
            'o' => !lower.StartsWith("one", StringComparison.Ordinal),
            'h' => lower.StartsWith("hour", StringComparison.Ordinal) || lower.StartsWith("honest", StringComparison.Ordinal),
            var first => first is 'a' or 'i',
        };
    }
}
