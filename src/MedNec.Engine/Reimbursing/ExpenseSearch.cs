using MedNec.Engine.Checks;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Reimbursing;

/// <summary>Finds kinds of expense by the words people use for them. It suggests; it never decides.</summary>
public static class ExpenseSearch
{
    // Words that stand in many descriptions and tell no kind from another.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "a", "an", "the", "of", "or", "and", "for", "with", "to", "in", "my", "one", "new", "therapy", "sessions", "session", "program", "fees", "fee", "special", "medical", "health", "costs", "product", "products" };

    private static readonly Lazy<IReadOnlyList<(ExpenseKind Kind, IReadOnlyList<string> Words)>> Index = new(() =>
        [.. ExpenseTable.All.Select(kind => (kind, (IReadOnlyList<string>)[.. Split(string.Join(' ', kind.Also.Prepend(kind.Name))).Distinct(StringComparer.Ordinal)]))]);

    /// <summary>The kinds nearest to <paramref name="text"/>, a code or a description, the nearest first; none when nothing in it is known.</summary>
    /// <param name="text">"MASAGE", "membership of a fitness club".</param>
    /// <param name="most">How many at most.</param>
    public static IReadOnlyList<ExpenseKind> Nearest(string? text, int most = 3)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var (code, sought) = (text.Trim().ToUpperInvariant(), Split(text));
        var spoken = ExpenseTable.SpokenOf(text).ToHashSet();
        return
        [
            .. Index.Value
                .Select((entry, at) => (entry.Kind, at, score: CodeScore(entry.Kind.Code, code) + (spoken.Contains(entry.Kind) ? 6 : 0) + sought.Sum(word => entry.Words.Max(known => WordScore(known, word)))))
                .Where(found => found.score > 0)
                .OrderByDescending(found => found.score).ThenBy(found => found.at)
                .Take(most).Select(found => found.Kind),
        ];
    }

    /// <summary>"MASS (Massage therapy), SPFD (Special food for a condition)".</summary>
    public static string Named(IEnumerable<ExpenseKind> kinds) => string.Join(", ", kinds.Select(kind => $"{kind.Code} ({kind.Name})"));

    private static int CodeScore(string code, string sought) => code == sought ? 12 : sought.Length is > 2 and < 7 && EditDistance.Between(code, sought, 1) <= 1 ? 4 : 0;

    private static int WordScore(string known, string word) =>
        Fillers.Contains(known) ? (known == word && word.Length > 3 ? 1 : 0)
        : known == word ? 6
        : Stem(known) == Stem(word) ? 5
        : word.Length > 4 && known.Length > 4 && (known.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(known, StringComparison.Ordinal)) ? 3
        : word.Length > 4 && known.Length > 4 && EditDistance.Between(known, word, 1) <= 1 ? 2
        : 0;

    private static string Stem(string word) => word.Length > 3 && word[^1] == 's' ? word[..^1] : word;

    private static List<string> Split(string text) => [.. LetterWords.Split(text).Select(word => word.Text).Where(word => word.Length > 1)];
}
