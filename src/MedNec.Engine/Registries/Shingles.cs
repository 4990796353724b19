using System.Text;

namespace MedNec.Engine.Registries;

/// <summary>
/// The runs of words of a text as hashes, so that a copied run is seen without holding the text. A run's hash is FNV-1a
/// (64 bits) over the UTF-8 of its words as <see cref="Checks.LetterWords.Split"/> folds them, each word followed by one
/// blank. An import and a check that use this agree byte for byte.
/// </summary>
public static class Shingles
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hashes of all runs of <paramref name="run"/> words of <paramref name="text"/>.</summary>
    public static IEnumerable<ulong> Of(string text, int run) => Of([.. Checks.LetterWords.Split(text).Select(word => word.Text)], run).Select(shingle => shingle.Hash);

    /// <summary>The hashes of all runs of <paramref name="run"/> words, each with the index of its first word.</summary>
    public static IEnumerable<(int Start, ulong Hash)> Of(IReadOnlyList<string> words, int run)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(run, 1);
        var bytes = words.Select(word => Encoding.UTF8.GetBytes(word + " ")).ToList();
        for (var start = 0; start + run <= bytes.Count; start++)
        {
            var hash = Offset;
            for (var word = start; word < start + run; word++)
            {
                foreach (var letter in bytes[word])
                {
                    hash = unchecked((hash ^ letter) * Prime);
                }
            }

            yield return (start, hash);
        }
    }
}
