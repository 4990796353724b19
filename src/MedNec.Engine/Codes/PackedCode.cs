namespace MedNec.Engine.Codes;

/// <summary>
/// A code of at most seven capitals and figures as one number: six bits a character, blanks at the end. Sorted by it, a
/// heading stands right before all codes that begin with it.
/// </summary>
internal static class PackedCode
{
    /// <summary>The longest code: an ICD-10-CM code with its seventh character.</summary>
    public const int Longest = 7;

    private const int Bits = 6;

    /// <summary>The number of an undotted code; 0 when it is empty, too long, or holds another sign.</summary>
    public static ulong Of(ReadOnlySpan<char> code)
    {
        if (code.Length is 0 or > Longest)
        {
            return 0;
        }

        ulong packed = 0;
        foreach (var sign in code)
        {
            var value = sign switch
            {
                >= '0' and <= '9' => sign - '0' + 1,
                >= 'A' and <= 'Z' => sign - 'A' + 11,
                _ => 0,
            };
            if (value == 0)
            {
                return 0;
            }

            packed = (packed << Bits) | (uint)value;
        }

        return packed << (Bits * (Longest - code.Length));
    }

    /// <summary>The last number that any code beginning with <paramref name="packed"/> can have.</summary>
    public static ulong LastBelow(ulong packed) => packed | ((1UL << (Bits * (Longest - Length(packed)))) - 1);

    /// <summary>How many characters it has.</summary>
    public static int Length(ulong packed)
    {
        var length = Longest;
        while (length > 0 && ((packed >> (Bits * (Longest - length))) & 63) == 0)
        {
            length--;
        }

        return length;
    }

    /// <summary>The heading one character up; 0 above three characters' categories.</summary>
    public static ulong Parent(ulong packed)
    {
        var length = Length(packed);
        return length <= 3 ? 0 : packed & ~((1UL << (Bits * (Longest - length + 1))) - 1);
    }

    /// <summary>The code as text; <paramref name="dotted"/> puts the point of ICD-10-CM behind the third character.</summary>
    public static string Text(ulong packed, bool dotted)
    {
        Span<char> text = stackalloc char[Longest + 1];
        var at = 0;
        for (var i = 0; i < Longest; i++)
        {
            var value = (int)((packed >> (Bits * (Longest - 1 - i))) & 63);
            if (value == 0)
            {
                break;
            }

            if (dotted && i == 3)
            {
                text[at++] = '.';
            }

            text[at++] = (char)(value <= 10 ? '0' + value - 1 : 'A' + value - 11);
        }

        return new(text[..at]);
    }
}
