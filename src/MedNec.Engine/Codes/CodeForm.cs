using System.Globalization;

namespace MedNec.Engine.Codes;

/// <summary>
/// The form of a code, apart from whether it exists. Reads what people and files write: small letters, no dot, blanks,
/// punctuation around it, characters of other scripts that look like ours. Changes only what can mean nothing else:
/// an ASCII "O" where a figure belongs stays an O, because it is as likely a wrong code.
/// </summary>
public static class CodeForm
{
    // Capitals and small letters of Cyrillic and Greek that cannot be told from Latin ones by eye, and O for zero's sake.
    private const string Lookalikes = "АAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYаAвBсCеEнHіIјJкKмMоOрPѕSтTхXуYΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοOνVρPχXԌGԍGɡGѴVѵVԛQԜWԝWԁDһHӏIլl";

    /// <summary>The code as ICD-10-CM writes it ("M54.59"); null when the form is another.</summary>
    public static string? Diagnosis(string written)
    {
        Span<char> signs = stackalloc char[PackedCode.Longest];
        var length = Clean(written, signs, out var dot, out var foreign);
        if (length < 3 || (dot >= 0 && dot != 3) || !char.IsAsciiLetterUpper(signs[0]))
        {
            return null;
        }

        // I and O are never written behind the first character, so a look-alike from another script can only be a figure.
        for (var i = 1; i < length; i++)
        {
            signs[i] = (foreign & (1 << i)) == 0 ? signs[i] : signs[i] switch { 'O' => '0', 'I' => '1', var other => other };
        }

        // Since FY2026 the second character may be a letter: QA0.
        return !char.IsAsciiDigit(signs[1]) && !char.IsAsciiDigit(signs[2]) ? null : length == 3 ? new(signs[..3]) : string.Concat(signs[..3], ".", signs[3..length]);
    }

    /// <summary>The code as HCPCS Level II writes it ("E0601"): a letter and four figures; null when the form is another.</summary>
    public static string? Item(string written)
    {
        Span<char> signs = stackalloc char[PackedCode.Longest];
        var length = Clean(written, signs, out var dot, out var foreign);
        if (length != 5 || dot >= 0 || signs[0] is < 'A' or > 'V')
        {
            return null;
        }

        for (var i = 1; i < 5; i++)
        {
            signs[i] = (foreign & (1 << i)) == 0 ? signs[i] : signs[i] switch { 'O' => '0', 'I' => '1', var other => other };
        }

        return signs[1..5].ContainsAnyExceptInRange('0', '9') ? null : new(signs[..5]);
    }

    /// <summary>The number of a CPT procedure ("72148", "0042T"); null when the form is another. Its words are licensed, so we hold none.</summary>
    public static string? Procedure(string written)
    {
        Span<char> signs = stackalloc char[PackedCode.Longest];
        return Clean(written, signs, out var dot, out _) == 5 && dot < 0
            && !signs[..4].ContainsAnyExceptInRange('0', '9') && (char.IsAsciiDigit(signs[4]) || signs[4] is 'F' or 'T' or 'U' or 'M' or 'A')
                ? new(signs[..5])
                : null;
    }

    /// <summary>A claim adjustment reason ("50", "B7", "P12"), with or without its group ("CO-50"); null when the form is another.</summary>
    public static string? AdjustmentReason(string written)
    {
        var code = Undotted(written);
        if (HasGroup(code))
        {
            code = code[2..];
        }

        return code.Length is 0 or > 3 || code.AsSpan(1).ContainsAnyExceptInRange('0', '9') || !char.IsAsciiLetterOrDigit(code[0]) || (code.Length == 1 && !char.IsAsciiDigit(code[0])) ? null : code;
    }

    /// <summary>A remittance remark ("M1", "MA01", "N362"); null when the form is another.</summary>
    public static string? Remark(string written)
    {
        var code = Undotted(written);
        var figures = code is ['M', 'A', ..] ? code.AsSpan(2) : code is ['M' or 'N', ..] ? code.AsSpan(1) : [];
        return figures.Length is 0 or > 4 || figures.ContainsAnyExceptInRange('0', '9') ? null : code;
    }

    /// <summary>Whether a reason stands behind its group and a hyphen or blank ("CO-50", "PR 204"): then it can be nothing else. "50" and "A1" can be half a diagnosis.</summary>
    internal static bool IsGroupedReason(string written) =>
        HasGroup(Undotted(written)) && written.Trim() is [_, _, '-' or ' ' or '\u2010' or '\u2011' or '\u2013', ..];

    /// <summary>Letters and figures only, as capitals; empty when it is longer than a code.</summary>
    internal static string Plain(string written)
    {
        Span<char> signs = stackalloc char[PackedCode.Longest];
        var length = Clean(written, signs, out _, out _);
        return length < 0 ? "" : new(signs[..length]);
    }

    private static string Undotted(string written)
    {
        Span<char> signs = stackalloc char[PackedCode.Longest];
        var length = Clean(written, signs, out var dot, out _);
        return length < 0 || dot >= 0 ? "" : new(signs[..length]);
    }

    private static bool HasGroup(string code) => code is ['C', 'O', _, ..] or ['P', 'R', _, ..] or ['O', 'A', _, ..] or ['P', 'I', _, ..] or ['C', 'R', _, ..];

    /// <summary>
    /// Takes the letters and figures out of <paramref name="written"/>. Gives their number, or -1 when something stands
    /// among them that no code holds; <paramref name="dot"/> is the count of characters before the dot, or -1;
    /// <paramref name="foreign"/> marks the characters that came from another script.
    /// </summary>
    private static int Clean(string written, Span<char> signs, out int dot, out int foreign)
    {
        (dot, foreign) = (-1, 0);
        var (length, closed) = (0, false);
        foreach (var raw in written)
        {
            var sign = Folded(raw);
            if (sign is '\0')
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(sign))
            {
                if (closed || length == signs.Length)
                {
                    return -1;
                }

                foreign |= raw > 127 ? 1 << length : 0;
                signs[length++] = char.ToUpperInvariant(sign);
            }
            else if (sign == '.' && length > 0 && dot < 0 && !closed)
            {
                dot = length;
            }
            else if (length > 0)
            {
                // Only a hyphen joins ("CO-50"), and only before the figures of a reason; all else ends the code.
                closed |= sign != '-' || dot >= 0 || length != 2;
            }
            else if (sign is not ('(' or '[' or '"' or '\'' or '#' or '-' or '.' or ',' or ':' or '*'))
            {
                return -1;
            }
        }

        // A dot at the end is the sentence's.
        dot = dot == length ? -1 : dot;
        return length;
    }

    private static char Folded(char sign)
    {
        if (sign < 128)
        {
            return sign is ' ' or '\t' or '\r' or '\n' ? '\0' : sign;
        }

        if (sign is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)(sign - 0xFEE0);
        }

        if (char.IsWhiteSpace(sign) || sign is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD' or '\u200E' or '\u200F')
        {
            return '\0';
        }

        if (char.IsDigit(sign))
        {
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(sign));
        }

        return sign switch
        {
            '\u00B7' or '\u2024' or '\u2027' or '\u3002' or '\uFF61' or '\u066B' or '\u22C5' or '\u2219' => '.',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            '\u201C' or '\u201D' or '\u2018' or '\u2019' or '\u00AB' or '\u00BB' => '"',
            _ when Lookalikes.IndexOf(sign, StringComparison.Ordinal) is var at and >= 0 && at % 2 == 0 => Lookalikes[at + 1],
            _ => sign,
        };
    }
}
