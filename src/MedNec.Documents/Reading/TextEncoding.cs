using System.Text;
using MedNec.Cases;

namespace MedNec.Documents.Reading;

/// <summary>Decodes the text of a file: UTF-8, or UTF-16 where a byte order mark says so. Nothing is guessed, since a wrong guess changes a name.</summary>
internal static class TextEncoding
{
    /// <summary>The text, its line ends as "\n".</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..], name, "UTF-16"),
            [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..], name, "UTF-16"),
            [0xEF, 0xBB, 0xBF, ..] => Utf8(bytes[3..], name),
            _ => Utf8(bytes, name),
        };
        if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
        {
            throw new UnreadableInputException(name, Line(text.AsSpan(0, nul).Count('\n')), "holds a NUL character, so it is not plain UTF-8 text; save it again as UTF-8");
        }

        return text.ReplaceLineEndings("\n");
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string name)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException wrong)
        {
            var before = bytes[..Math.Clamp(wrong.Index, 0, bytes.Length)];
            throw new UnreadableInputException(name, Line(before.Count((byte)'\n')), "is not UTF-8 text (an older program may have saved it as Latin-1 or Windows-1252); save it again as UTF-8");
        }
    }

    private static string Strict(UnicodeEncoding encoding, ReadOnlySpan<byte> bytes, string name, string called)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (ArgumentException)
        {
            throw new UnreadableInputException(name, null, $"begins as {called} and is not {called} throughout; save it again as UTF-8");
        }
    }

    private static string Line(int newLinesBefore) => $"line {newLinesBefore + 1}";
}
