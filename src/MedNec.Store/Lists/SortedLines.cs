using System.Text;

namespace MedNec.Store.Lists;

/// <summary>A text file whose lines are sorted by the key they begin with: one is found by halving, without reading the file.</summary>
internal sealed class SortedLines : IDisposable
{
    // Longer than any line; two of them hold a whole one, wherever one begins to read.
    private const int Window = 512;

    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle file;
    private readonly long start;
    private readonly long end;

    public SortedLines(string path, long start)
    {
        file = File.OpenHandle(path);
        (this.start, end) = (start, RandomAccess.GetLength(file));
    }

    /// <summary>The line that begins with <paramref name="key"/>; null when there is none.</summary>
    public string? Find(string key)
    {
        var sought = Encoding.UTF8.GetBytes(key);
        Span<byte> window = stackalloc byte[2 * Window];
        var (low, high) = (start, end);
        while (low < high)
        {
            var at = LineAround(low + ((high - low) / 2), low, window);
            var read = window[..RandomAccess.Read(file, window, at)];
            var length = read.IndexOf((byte)'\n') is >= 0 and var found ? found : read.Length;
            var line = read[..length];
            var order = line[..Math.Min(line.Length, sought.Length)].SequenceCompareTo(sought);
            if (order == 0)
            {
                return Encoding.UTF8.GetString(line);
            }

            (low, high) = order < 0 ? (at + length + 1, high) : (low, at);
        }

        return null;
    }

    public void Dispose() => file.Dispose();

    private long LineAround(long middle, long low, Span<byte> window)
    {
        var from = Math.Max(low, middle - Window);
        var before = window[..RandomAccess.Read(file, window[..(int)(middle - from)], from)];
        return before.LastIndexOf((byte)'\n') is >= 0 and var newline ? from + newline + 1 : low;
    }
}
