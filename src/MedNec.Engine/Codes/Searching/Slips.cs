namespace MedNec.Engine.Codes;

/// <summary>Counts slips of the fingers between two words: a letter left out, put in, changed, or two changed over (Damerau, CACM 7(3), 1964; optimal string alignment).</summary>
internal static class Slips
{
    private const int Longest = 40;

    /// <summary>The number of slips, or <paramref name="most"/> + 1 when there are more.</summary>
    public static int Between(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other, int most)
    {
        if (one.Length > Longest || other.Length > Longest || Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        Span<int> beforeLast = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                var slips = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    slips = Math.Min(slips, beforeLast[j - 2] + 1);
                }

                row[j] = slips;
                least = Math.Min(least, slips);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[other.Length], most + 1);
    }
}
