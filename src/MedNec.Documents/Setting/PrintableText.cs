using System.Globalization;
using System.Text;

namespace MedNec.Documents.Setting;

/// <summary>
/// Makes text safe to set. A control character would end the text without a word in one format (Pango stops at U+0000) and
/// be refused in another (XML), and a bidirectional override can show a name backwards: each becomes a visible U+FFFD, so
/// that nothing is lost unseen. White space of any kind becomes one space.
/// </summary>
internal static class PrintableText
{
    private const char Shown = '\uFFFD';

    /// <summary>The text as it can be set on one line.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsSpace(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (IsUnsafe(rune))
            {
                line.Append(Shown);
            }
            else
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    // The no-break space stays: it holds a number to its unit.
    private static bool IsSpace(Rune rune) => rune.Value is '\t' or '\n' or '\r' or ' ' or 0x2028 or 0x2029 or 0x0B or 0x0C or 0x85;

    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control
        || rune.Value is >= 0x202A and <= 0x202E or >= 0x2066 and <= 0x2069 or 0xFEFF or >= 0xFFF9 and <= 0xFFFB
        || (rune.Value & 0xFFFE) == 0xFFFE;
}
