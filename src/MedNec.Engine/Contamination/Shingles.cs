using System.Buffers.Binary;
using System.Globalization;

namespace MedNec.Engine.Contamination;

/// <summary>The runs of five words of a text, as hashes: enough to see that two texts are alike, too little to read either.</summary>
public static class Shingles
{
    private static readonly Lazy<int> Run = new(() => int.Parse(Packs.Yaml("rules/cloning.yaml")["run"].Text, CultureInfo.InvariantCulture));

    /// <summary>The hashes of all runs of these words, each once, in order; none where there are fewer words than a run has.</summary>
    public static ulong[] Of(ClinicKey key, IReadOnlyList<string> words)
    {
        var run = Run.Value;
        if (words.Count < run)
        {
            return [];
        }

        var hashes = words.Select(word => key.Hash("word", word)).ToArray();
        Span<byte> bytes = stackalloc byte[8 * run];
        var runs = new HashSet<ulong>();
        for (var at = 0; at + run <= hashes.Length; at++)
        {
            for (var i = 0; i < run; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes[(8 * i)..], hashes[at + i]);
            }

            runs.Add(key.Hash(bytes));
        }

        var sorted = runs.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    /// <summary>How alike two sets in order are: those in both over those in either (P. Jaccard, 1901).</summary>
    public static double Jaccard(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return 0;
        }

        var (i, j, both) = (0, 0, 0);
        while (i < one.Length && j < other.Length)
        {
            switch (one[i].CompareTo(other[j]))
            {
                case 0:
                    both++;
                    i++;
                    j++;
                    break;
                case < 0:
                    i++;
                    break;
                default:
                    j++;
                    break;
            }
        }

        return (double)both / (one.Length + other.Length - both);
    }
}
