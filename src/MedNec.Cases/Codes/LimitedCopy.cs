namespace MedNec.Cases.Codes;

/// <summary>Copies what an unpacker gives, and stops when it gives more than it may.</summary>
internal static class LimitedCopy
{
    /// <summary>The content from its beginning; null when it is longer than <paramref name="limit"/>.</summary>
    public static MemoryStream? Of(Stream source, long limit, long expected)
    {
        var copy = new MemoryStream((int)Math.Min(expected, 32 << 20));
        var buffer = new byte[1 << 16];
        for (int read; (read = source.Read(buffer)) > 0;)
        {
            if (copy.Length + read > limit)
            {
                return null;
            }

            copy.Write(buffer, 0, read);
        }

        copy.Position = 0;
        return copy;
    }
}
