using System.Security.Cryptography;
using System.Text;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Signature;

/// <summary>
/// What a signature covers: SHA-256 over the letter's canonical bytes. They are UTF-8, begin with the line "mednec-letter/1",
/// and hold for each section a line "#", its id, and for each of its statements a line with the text, in which each run of
/// white space is one blank. Lines end with U+000A. The signature block is left out: signing writes it.
/// </summary>
public static class LetterHash
{
    private const string Form = "mednec-letter/1";

    /// <summary>The hash of <paramref name="letter"/>: 64 hexadecimal digits, small letters.</summary>
    public static string Of(Letter letter) => Convert.ToHexStringLower(SHA256.HashData(Canonical(letter)));

    /// <summary>The bytes that are hashed.</summary>
    public static byte[] Canonical(Letter letter)
    {
        var lines = new StringBuilder(Form).Append('\n');
        foreach (var section in letter.Sections.Where(section => section.Id != SectionIds.Signature))
        {
            lines.Append('#').Append(section.Id).Append('\n');
            foreach (var statement in section.Statements)
            {
                AppendOnOneLine(lines, statement.Text);
                lines.Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(lines.ToString());
    }

    private static void AppendOnOneLine(StringBuilder lines, string text)
    {
        var pending = false;
        var empty = true;
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                pending = true;
                continue;
            }

            if (pending && !empty)
            {
                lines.Append(' ');
            }

            lines.Append(letter);
            (pending, empty) = (false, false);
        }
    }
}
