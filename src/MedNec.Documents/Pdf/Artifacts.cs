using System.Buffers;

namespace MedNec.Documents.Pdf;

/// <summary>
/// Marks as an artifact what a page draws outside every structure element (rules, grounds, the running foot), so that a
/// screen reader passes over it (ISO 32000-1, 14.8.2.2). Reads the page's operators as Cairo writes them.
/// </summary>
internal static class Artifacts
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create(" \n\r\t\f\0()<>[]/%"u8);

    /// <summary>The content with its artifacts marked.</summary>
    public static byte[] Mark(ReadOnlySpan<byte> content)
    {
        var marked = new ArrayBufferWriter<byte>(content.Length + 512);
        var depth = 0;
        var from = 0;
        var operands = 0;
        var paints = false;
        for (var at = 0; Next(content, ref at, out var start, out var isOperator);)
        {
            if (!isOperator)
            {
                continue;
            }

            var name = content[start..at];
            if (name.SequenceEqual("BDC"u8) || name.SequenceEqual("BMC"u8))
            {
                if (depth++ == 0)
                {
                    Write(marked, content[from..operands], paints);
                    from = operands;
                }
            }
            else if (name.SequenceEqual("EMC"u8))
            {
                if (--depth == 0)
                {
                    Write(marked, content[from..at], isArtifact: false);
                    from = at;
                    paints = false;
                }
            }
            else if (depth == 0)
            {
                paints |= IsPaint(name);
            }

            operands = at;
        }

        Write(marked, content[from..], paints);
        return marked.WrittenSpan.ToArray();
    }

    private static bool IsPaint(ReadOnlySpan<byte> name) => name.Length switch
    {
        1 => "fFSsBb'\""u8.Contains(name[0]),
        2 => name.SequenceEqual("Tj"u8) || name.SequenceEqual("TJ"u8) || name.SequenceEqual("f*"u8) || name.SequenceEqual("B*"u8) || name.SequenceEqual("b*"u8) || name.SequenceEqual("Do"u8) || name.SequenceEqual("sh"u8),
        _ => false,
    };

    private static void Write(ArrayBufferWriter<byte> marked, ReadOnlySpan<byte> part, bool isArtifact)
    {
        if (isArtifact)
        {
            marked.Write("\n/Artifact BMC\n"u8);
        }

        marked.Write(part);
        marked.Write(isArtifact ? "\nEMC\n"u8 : "\n"u8);
    }

    /// <summary>Steps over the next token: a string, a number, a name, a bracket, or an operator.</summary>
    private static bool Next(ReadOnlySpan<byte> content, ref int at, out int start, out bool isOperator)
    {
        while (at < content.Length && content[at] is 32 or 10 or 13 or 9 or 12 or 0)
        {
            at++;
        }

        start = at;
        isOperator = false;
        if (at == content.Length)
        {
            return false;
        }

        switch (content[at])
        {
            case (byte)'(':
                at = AfterString(content, at);
                break;
            case (byte)'<' when at + 1 < content.Length && content[at + 1] != '<':
                at += content[at..].IndexOf((byte)'>') + 1;
                break;
            case (byte)'<' or (byte)'>':
                at = Math.Min(at + 2, content.Length);
                break;
            case (byte)'[' or (byte)']' or (byte)')':
                at++;
                break;
            case (byte)'%':
                at = End(content, at, content[at..].IndexOfAny((byte)'\n', (byte)'\r'));
                break;
            case (byte)'/':
                at++;
                at = End(content, at, content[at..].IndexOfAny(Ends));
                break;
            default:
                at = End(content, at, content[at..].IndexOfAny(Ends));
                isOperator = !char.IsAsciiDigit((char)content[start]) && content[start] is not ((byte)'-' or (byte)'+' or (byte)'.');
                break;
        }

        return true;
    }

    private static int End(ReadOnlySpan<byte> content, int at, int length) => length < 0 ? content.Length : at + length;

    private static int AfterString(ReadOnlySpan<byte> content, int at)
    {
        for (var depth = 0; at < content.Length; at++)
        {
            switch (content[at])
            {
                case (byte)'\\':
                    at++;
                    break;
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return at + 1;
            }
        }

        return content.Length;
    }
}
