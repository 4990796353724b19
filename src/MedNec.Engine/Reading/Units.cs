using System.Buffers;

namespace MedNec.Engine.Reading;

/// <summary>The units of <c>packs/reading/units.yaml</c>: the many ways each is written, and the one we use.</summary>
public static class Units
{
    private const int LongestUnit = 34;

    private static readonly Dictionary<string, string> Known = Load();
    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([
        .. Known.Keys.Where(unit => !char.IsAsciiDigit(unit[0])).SelectMany(unit => new[] { char.ToLowerInvariant(unit[0]), char.ToUpperInvariant(unit[0]) }).Distinct()]);

    /// <summary>The one way we write <paramref name="unit"/> ("mm[Hg]" → "mmHg", "weeks" → "week"); the unit itself when we do not know it.</summary>
    public static string Canonical(string unit)
    {
        var bare = unit.Trim();
        return Known.TryGetValue(bare, out var known) ? known
            : bare.Length > 1 && bare[^1] is 's' or 'S' && Known.TryGetValue(bare[..^1], out known) ? known
            : bare is ['{', .., '}'] ? bare[1..^1] is "score" or "points" or "count" ? "" : bare[1..^1]
            : bare;
    }

    /// <summary>Whether the list has that unit, in any of its forms.</summary>
    public static bool IsKnown(string unit) => unit.Trim() is var bare && (Known.ContainsKey(bare) || (bare.Length > 1 && bare[^1] is 's' or 'S' && Known.ContainsKey(bare[..^1])));

    /// <summary>Whether the two are one unit.</summary>
    public static bool Same(string one, string other) => string.Equals(Canonical(one), Canonical(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The longest unit that <paramref name="text"/> begins with, and how many characters it takes; "" and 0 when it begins with none.</summary>
    internal static (string Unit, int Length) At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !FirstLetters.Contains(text[0]))
        {
            return ("", 0);
        }

        var lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(LongestUnit, text.Length); length > 0; length--)
        {
            if (char.IsWhiteSpace(text[length - 1]) || (length < text.Length && char.IsLetterOrDigit(text[length]) && char.IsLetterOrDigit(text[length - 1])))
            {
                continue;
            }

            var word = text[..length];
            if (lookup.TryGetValue(word, out var unit) || (length > 2 && word[^1] == 's' && lookup.TryGetValue(word[..^1], out unit)))
            {
                return (unit, length);
            }
        }

        return ("", 0);
    }

    private static Dictionary<string, string> Load()
    {
        var known = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (canonical, written) in Packs.Yaml("reading/units.yaml")["units"].Entries)
        {
            foreach (var form in written.Texts.Prepend(canonical))
            {
                known.TryAdd(form, canonical);
            }
        }

        return known;
    }
}
