using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// Words that lead to codes. A document is a title, or a term of the alphabetical index, or a synonym of ours. Columns:
/// 0 place of the document's code in its table, 1 number of its words, 2 whether it is a common outpatient code, 3–4 its
/// words where they are not the title, 5–6 all different words in order, 7 where a word's documents begin, 8 documents, 9 size of the table.
/// </summary>
internal sealed class SearchIndex
{
    private readonly Compact table;
    private uint[]? letters;

    private SearchIndex(Compact table) => this.table = table;

    public int DocumentCount => table.Numbers<int>(0).Length;

    public int WordCount => table.Numbers<int>(5).Length - 1;

    /// <summary>How many codes the table had for which it was made.</summary>
    public int CodeCount => table.Numbers<int>(9)[0];

    public ReadOnlySpan<int> Codes => table.Numbers<int>(0);

    public ReadOnlySpan<byte> Lengths => table.Numbers<byte>(1);

    public ReadOnlySpan<byte> Common => table.Numbers<byte>(2);

    public static SearchIndex Open(byte[] bytes) => new(Compact.Open(bytes, CompactKind.Terms));

    /// <summary>Makes the index of a table of <paramref name="codeCount"/> codes.</summary>
    public static byte[] Write(int codeCount, IEnumerable<SearchDocument> documents)
    {
        var (codes, lengths, common, texts) = (new List<int>(), new List<byte>(), new List<byte>(), new List<string>());
        var byWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var counted = 0;
            foreach (var (word, inBrackets) in SearchWords.In(document.Words))
            {
                counted += inBrackets ? 0 : 1;
                if (!byWord.TryGetValue(word, out var found))
                {
                    byWord.Add(word, found = []);
                }

                if (found is not [.., var last] || last != codes.Count)
                {
                    found.Add(codes.Count);
                }
            }

            codes.Add(document.Code);
            lengths.Add((byte)Math.Min(counted, 255));
            common.Add(document.IsCommon ? (byte)1 : (byte)0);
            texts.Add(document.IsTitle ? "" : document.Words);
        }

        string[] words = [.. byWord.Keys.Order(StringComparer.Ordinal)];
        var starts = new int[words.Length + 1];
        var postings = new List<int>();
        for (var i = 0; i < words.Length; i++)
        {
            postings.AddRange(byWord[words[i]]);
            starts[i + 1] = postings.Count;
        }

        var (textStarts, textPool) = Compact.Texts(texts);
        var (wordStarts, wordPool) = Compact.Texts(words);
        return Compact.Write(
            CompactKind.Terms, Compact.Column<int>([.. codes]), [.. lengths], [.. common], textStarts, textPool, wordStarts, wordPool,
            Compact.Column<int>(starts), Compact.Column<int>([.. postings]), Compact.Column<int>([codeCount]));
    }

    /// <summary>The words of a document; null when they are the code's title.</summary>
    public string? Text(int document) => table.Text(3, document) is { Length: > 0 } text ? text : null;

    /// <summary>The documents that hold word number <paramref name="word"/>.</summary>
    public ReadOnlySpan<int> Documents(int word)
    {
        var starts = table.Numbers<int>(7);
        return table.Numbers<int>(8)[starts[word]..starts[word + 1]];
    }

    /// <summary>The words that begin with <paramref name="start"/>: from the first to before the last; the first is the word itself when it is one.</summary>
    public (int First, int End, bool Exact) BeginningWith(string start)
    {
        var wanted = Encoding.UTF8.GetBytes(start);
        var first = Bound(wanted, afterPrefix: false);
        var end = Bound(wanted, afterPrefix: true);
        return (first, end, first < end && Word(first).SequenceEqual(wanted));
    }

    /// <summary>The words that differ from <paramref name="word"/> by one slip of the fingers, or two in a long word.</summary>
    public List<int> Near(string word)
    {
        var most = word.Length < 4 ? 0 : word.Length < 8 ? 1 : 2;
        var found = new List<(int Word, int Slips)>();
        if (most == 0)
        {
            return [];
        }

        letters ??= [.. Enumerable.Range(0, WordCount).Select(i => Letters(Word(i)))];
        var wanted = Encoding.UTF8.GetBytes(word);
        var own = Letters(wanted);
        for (var i = 0; i < letters.Length; i++)
        {
            if (System.Numerics.BitOperations.PopCount(letters[i] ^ own) <= 2 * most
                && Word(i) is var other && Math.Abs(other.Length - wanted.Length) <= most
                && Slips.Between(wanted, other, most) is var slips && slips <= most)
            {
                found.Add((i, slips));
            }
        }

        var least = found.Count == 0 ? 0 : found.Min(near => near.Slips);
        return [.. found.Where(near => near.Slips == least).Select(near => near.Word)];
    }

    private static uint Letters(ReadOnlySpan<byte> word)
    {
        var letters = 0u;
        foreach (var letter in word)
        {
            letters |= 1u << (letter & 31);
        }

        return letters;
    }

    private ReadOnlySpan<byte> Word(int index)
    {
        var starts = table.Numbers<int>(5);
        return table.Numbers<byte>(6)[starts[index]..starts[index + 1]];
    }

    private int Bound(ReadOnlySpan<byte> wanted, bool afterPrefix)
    {
        var (low, high) = (0, WordCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var word = Word(middle);
            var isBefore = word.SequenceCompareTo(wanted) < 0 || (afterPrefix && word.StartsWith(wanted));
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <summary>A title or term that leads to a code.</summary>
/// <param name="Code">The place of the code in its table.</param>
/// <param name="Words">The title or term.</param>
/// <param name="IsTitle">Whether it is the code's title.</param>
/// <param name="IsCommon">Whether the code is common in outpatient care, so that it comes first among equals.</param>
internal readonly record struct SearchDocument(int Code, string Words, bool IsTitle, bool IsCommon);
