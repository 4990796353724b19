using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The kinds of expense that a health account may be asked to pay (<c>packs/rules/expenses.yaml</c>).</summary>
public static class ExpenseTable
{
    private static readonly Lazy<IReadOnlyList<ExpenseKind>> Rows = new(() => [.. Packs.Yaml("rules/expenses.yaml")["expenses"].Items.Select(Row)]);

    private static readonly Lazy<ILookup<string, (ExpenseKind Kind, PhraseWords Words)>> ByFirstWord = new(() =>
        All.SelectMany(kind => kind.Words.Select(words => (kind, words))).ToLookup(pair => pair.words.First, StringComparer.Ordinal));

    /// <summary>All kinds, in the order of the table.</summary>
    public static IReadOnlyList<ExpenseKind> All => Rows.Value;

    /// <summary>The kind of that code ("MASS"), whatever its case; null when there is none.</summary>
    public static ExpenseKind? Find(string? code) => code is null ? null : All.FirstOrDefault(row => string.Equals(row.Code, code.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The kind of the expense of <paramref name="brief"/>; null when it names none that is known.</summary>
    public static ExpenseKind? Of(Brief brief) => Find(brief.Expense?.Kind);

    /// <summary>The kinds whose own words stand in <paramref name="description"/>: "Weekly groceries" can only be food.</summary>
    public static IEnumerable<ExpenseKind> SpokenOf(string description)
    {
        var words = LetterWords.Split(description);
        return Enumerable.Range(0, words.Count).SelectMany(at => ByFirstWord.Value[words[at].Text].Where(entry => entry.Words.StandsAt(words, at))).Select(entry => entry.Kind);
    }

    private static ExpenseKind Row(PackNode row) => new(row["code"].Text, row["name"].Text, AnswerOf(row["answer"].Text), row["cite"].Text)
    {
        NeedsPhysician = row.Find("physician") is not null,
        InsteadOf = row.Find("instead-of")?.Text,
        IsMembership = row.Find("membership") is not null,
        Note = row.Find("note")?.Text,
        IsDraft = row["status"].Text == "draft",
        Words = [.. (row.Find("words")?.Texts ?? []).Select(PhraseWords.Parse)],
    };

    private static ExpenseAnswer AnswerOf(string word) => word switch
    {
        "eligible" => ExpenseAnswer.Eligible,
        "eligible-with-letter" => ExpenseAnswer.EligibleWithLetter,
        "prescription" => ExpenseAnswer.Prescription,
        "limited" => ExpenseAnswer.Limited,
        "not-eligible" => ExpenseAnswer.NotEligible,
        _ => throw new PackException($"rules/expenses.yaml: \"{word}\" is no answer."),
    };
}

/// <summary>A kind of expense.</summary>
/// <param name="Code">Its code: "MASS".</param>
/// <param name="Name">Its name: "Massage therapy".</param>
/// <param name="Answer">Whether an account may pay it.</param>
/// <param name="Cite">The law, ruling or list it comes from.</param>
public sealed record ExpenseKind(string Code, string Name, ExpenseAnswer Answer, string Cite)
{
    /// <summary>Whether the disease must be diagnosed by a physician.</summary>
    public bool NeedsPhysician { get; init; }

    /// <summary>The ordinary product ("ordinary furniture") above whose price the cost counts; null where the whole cost does.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Whether it is paid as a membership or subscription.</summary>
    public bool IsMembership { get; init; }

    /// <summary>The bounds of the answer, in a sentence.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the row still wants a second look: then the administrator is to be asked.</summary>
    public bool IsDraft { get; init; }

    /// <summary>What a description says that can only be this kind.</summary>
    public IReadOnlyList<PhraseWords> Words { get; init; } = [];
}

/// <summary>Whether a health account may pay an expense.</summary>
public enum ExpenseAnswer
{
    /// <summary>Without a letter.</summary>
    Eligible,

    /// <summary>With a letter of medical necessity.</summary>
    EligibleWithLetter,

    /// <summary>With a prescription.</summary>
    Prescription,

    /// <summary>In part, up to a cap, or from some accounts only.</summary>
    Limited,

    /// <summary>Never, whatever a letter says.</summary>
    NotEligible,
}
