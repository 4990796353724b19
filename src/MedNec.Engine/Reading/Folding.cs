using System.Text;

namespace MedNec.Engine.Reading;

/// <summary>
/// Text as it is compared: small letters, without accents, one blank between words. Unicode's own decomposition needs the
/// culture data that this program is built without, so Latin letters are looked up here (U+00C0–U+017F, U+1EA0–U+1EF9).
/// </summary>
public static class Folding
{
    private const string Latin =
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkk"
        + "LlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    private const string Vietnamese = "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy";

    /// <summary>The letter without its accent, small.</summary>
    public static char Fold(char letter) => char.ToLowerInvariant(letter switch
    {
        >= '\u00C0' and <= '\u017F' => Latin[letter - '\u00C0'],
        >= '\u1EA0' and <= '\u1EF9' => Vietnamese[letter - '\u1EA0'],
        '‘' or '’' or 'ʼ' => '\'',
        '–' or '—' or '‑' or '‐' => '-',
        '\u00A0' or '\u202F' or '\u2009' => ' ',
        _ => letter,
    });

    /// <summary>The whole text folded.</summary>
    public static string Fold(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0)
        {
            // Plain letters and marks, no blank.
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            // Combining accents (é written as e and U+0301) fall away.
            if (letter is >= '\u0300' and <= '\u036F')
            {
                continue;
            }

            var small = Fold(letter);
            if (!char.IsWhiteSpace(small))
            {
                folded.Append(small);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }
}
