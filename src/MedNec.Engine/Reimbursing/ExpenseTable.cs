using System.Globalization;
using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reimbursing;

/// <summary>The kinds of expense that a health account may be asked to pay (<c>packs/rules/expenses.yaml</c>).</summary>
public static class ExpenseTable
{
    private static readonly Lazy<IReadOnlyList<ExpenseKind>> Rows = new(() => [.. Pack["expenses"].Items.Select(Row)]);

    private static readonly Lazy<ILookup<string, (ExpenseKind Kind, PhraseWords Words)>> ByFirstWord = new(() =>
        All.SelectMany(kind => kind.Words.Select(words => (kind, words))).ToLookup(pair => pair.words.First, StringComparer.Ordinal));

    /// <summary>For how many months a letter holds at most.</summary>
    public static int ValidMonths => Number("valid-months");

    /// <summary>How many days before a letter's end a new one is asked for.</summary>
    public static int RenewalDays => Number("renewal-days");

    /// <summary>Words in a plan's name that show an account for teeth, eyes and prevention only.</summary>
    public static IReadOnlyList<string> LimitedPurposePlans => Pack["limited-purpose-plans"].Texts;

    private static PackNode Pack => Packs.Yaml("rules/expenses.yaml");

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
        NeedsLetter = row["answer"].Text == "eligible-with-letter" || row.Find("letter") is not null,
        IsOfLimitedPurpose = row.Find("limited-purpose") is not null,
        Part = row.Find("part")?.Text,
        Exception = row.Find("exception")?.Text,
        Stricter = row.Find("stricter")?.Text,
        Documents = row.Find("documents")?.Texts ?? [],
        Accounts = [.. (row.Find("accounts")?.Entries ?? []).Select(entry => new AccountRule(entry.Key, entry.Value.Text))],
        Caps = [.. (row.Find("caps")?.Items ?? []).Select(cap => new YearCap(cap["account"].Text, int.Parse(cap["year"].Text, CultureInfo.InvariantCulture), cap["says"].Text))],
        Also = row.Find("also")?.Texts ?? [],
        Words = [.. (row.Find("words")?.Texts ?? []).Select(PhraseWords.Parse)],
    };

    private static int Number(string key) => int.Parse(Pack[key].Text, CultureInfo.InvariantCulture);

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
