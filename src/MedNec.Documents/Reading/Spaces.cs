using System.Text;

namespace MedNec.Documents.Reading;

/// <summary>White space and unseen marks in text that was read.</summary>
internal static class Spaces
{
    /// <summary>The text with one space between words and without marks of direction, which a program put there and nobody sees.</summary>
    public static string Single(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (character is not ('\u200B' or '\u200E' or '\u200F' or '\u00AD' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))
            {
                line.Append(character);
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
