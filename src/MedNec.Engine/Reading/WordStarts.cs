namespace MedNec.Engine.Reading;

/// <summary>
/// The places of a text where a word or number begins. Readers try their pattern only there, and only where the first
/// letters promise something: that keeps them fast on a letter and linear on anything else.
/// </summary>
internal static class WordStarts
{
    /// <summary>The next start at or after <paramref name="at"/>; -1 when there is none.</summary>
    public static int Next(string text, int at)
    {
        for (; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The end of the run of letters and digits that begins at <paramref name="start"/>.</summary>
    public static int End(string text, int start)
    {
        while (start < text.Length && char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    /// <summary>The word before <paramref name="at"/>, letters only, and where it starts; empty when a mark or a line's start stands between.</summary>
    public static ReadOnlySpan<char> Before(string text, int at, out int start)
    {
        var end = at;
        while (end > 0 && text[end - 1] is ' ' or '\u00A0')
        {
            end--;
        }

        start = end;
        while (start > 0 && end - start < 24 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, end - start);
    }

    /// <summary>Whether the text has a digit at all: without one there is no date, no code and no measure in figures.</summary>
    public static bool HasDigit(string text) => text.AsSpan().ContainsAnyInRange('0', '9');
}
