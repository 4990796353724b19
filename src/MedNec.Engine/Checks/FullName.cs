namespace MedNec.Engine.Checks;

/// <summary>
/// A person's name as it is compared: without case, accents, titles, credentials and suffixes. A middle name that one side
/// leaves out or shortens does not make two people; another one does.
/// </summary>
public sealed class FullName
{
    private static readonly HashSet<string> Titles = [.. Packs.Yaml("reading/names.yaml")["forms-of-address"].Words];
    private static readonly HashSet<string> Suffixes = [.. Packs.Yaml("reading/names.yaml")["suffixes"].Words];

    private readonly IReadOnlyList<string> words;

    private FullName(IReadOnlyList<string> words) => this.words = words;

    /// <summary>The given name; empty when nothing is known.</summary>
    public string Given => words.Count == 0 ? "" : words[0];

    /// <summary>The family name, its last word.</summary>
    public string Family => words.Count == 0 ? "" : words[^1];

    /// <summary>How many words.</summary>
    public int Count => words.Count;

    /// <summary>Reads "Maria T. Ortiz", "Ortiz, Maria T.", "Dr. Hana Lee, MD".</summary>
    public static FullName Parse(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && Words(name[(comma + 1)..]) is { Count: > 0 } given)
        {
            // "Ortiz, Maria": behind the comma stands a given name, and not only "MD" or "Jr.".
            return new([.. given, .. Words(name[..comma])]);
        }

        return new(Words(name));
    }

    /// <summary>Whether both are one person's.</summary>
    public bool IsSameAs(FullName other)
    {
        if (Count < 2 || other.Count < 2)
        {
            return words.SequenceEqual(other.words);
        }

        var (middle, others) = (words.Skip(1).SkipLast(1).ToList(), other.words.Skip(1).SkipLast(1).ToList());
        return Given == other.Given && Family == other.Family
            && (middle.Count == 0 || others.Count == 0 || middle.Zip(others).All(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal) || pair.Second.StartsWith(pair.First, StringComparison.Ordinal)));
    }

    /// <summary>Whether each word of the shorter name is a word of the longer, in whatever order: "Hạnh Nguyễn" and "Nguyễn Thị Hạnh", "Ortiz" and "Maria Ortiz". An initial counts for a word that begins so.</summary>
    public bool SharesEveryWordWith(FullName other)
    {
        var (few, many) = Count <= other.Count ? (words, other.words) : (other.words, words);
        return few.Any(word => word.Length > 1) && few.All(word => many.Contains(word) || (word.Length == 1 && many.Any(whole => whole[0] == word[0])));
    }

    /// <summary>How alike two spellings are, 0 to 1 (Jaro and Winkler): from .92 on probably a slip of the same name.</summary>
    public double Likeness(FullName other) => Alike(string.Join(' ', words), string.Join(' ', other.words));

    /// <summary>How alike two words are, 0 to 1 (W. E. Winkler, 1990: Jaro's measure, raised for a common beginning of up to four letters).</summary>
    public static double Alike(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == right.Length ? 1 : 0;
        }

        var reach = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        var (inLeft, inRight) = (new bool[left.Length], new bool[right.Length]);
        var matches = 0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(right.Length, i + reach + 1); j++)
            {
                if (!inRight[j] && left[i] == right[j])
                {
                    (inLeft[i], inRight[j]) = (true, true);
                    matches++;
                    break;
                }
            }
        }

        if (matches == 0)
        {
            return 0;
        }

        var moved = left.Where((_, i) => inLeft[i]).Zip(right.Where((_, j) => inRight[j])).Count(pair => pair.First != pair.Second) / 2.0;
        var jaro = (((double)matches / left.Length) + ((double)matches / right.Length) + ((matches - moved) / matches)) / 3;
        var begins = left.Zip(right).Take(4).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + (begins * 0.1 * (1 - jaro));
    }

    private static List<string> Words(string text) =>
        [.. LetterWords.Split(text).Select(word => word.Text).Where(word => !Titles.Contains(word) && !Suffixes.Contains(word))];
}
