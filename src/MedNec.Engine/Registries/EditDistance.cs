namespace MedNec.Engine.Registries;

/// <summary>How many letters must be changed, added, left out or swapped with their neighbour to make one word of another (Damerau and Levenshtein; no letter is touched twice).</summary>
public static class EditDistance
{
    /// <summary>The distance of the two words, or one more than <paramref name="most"/> as soon as it is sure to be larger.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        var width = other.Length + 1;
        Span<int> cells = width <= 64 ? stackalloc int[width * 3] : new int[width * 3];
        var before = cells[..width];
        var last = cells[width..(2 * width)];
        var row = cells[(2 * width)..];
        for (var i = 0; i < width; i++)
        {
            last[i] = i;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = one[i - 1] == other[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[^1], most + 1);
    }
}
