using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>A letter can make the expense payable: no letter is written for what an account never pays, nor for what it pays anyway.</summary>
public sealed class LetterCanHelp : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-002", Severity.Blocker, "Expense class can be cured by a letter")
    {
        Why = "A letter for groceries or a fitness tracker does not make them medical care; the patient pays tax and penalty on it, and the clinic's name stands below.",
        Source = "IRS news release IR-2024-65 (March 6, 2024); IRS Publication 502",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        _ when ExpenseTable.Of(brief) is null && !Spoken(brief).Any() => Skip.Person(string.IsNullOrWhiteSpace(brief.Expense?.Kind)
            ? "The kind of expense is not known: find it in the table and see whether a letter helps."
            : $"The table holds no expense of the kind \"{brief.Expense.Kind}\": see whether a letter helps."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var refused = new[] { ExpenseTable.Of(brief) }.OfType<ExpenseKind>().Concat(Spoken(brief)).FirstOrDefault(kind => kind.Answer == ExpenseAnswer.NotEligible);
        if (refused is not null)
        {
            yield return new Finding
            {
                Message = $"A health account cannot pay \"{refused.Name}\", whatever a letter says ({refused.Cite}): do not write one.{Bounds(refused)}{(refused.IsDraft ? " Confirm with the account's administrator." : "")}",
            };
        }
        else if (ExpenseTable.Of(brief) is { Answer: ExpenseAnswer.Eligible } free)
        {
            yield return new Finding
            {
                Severity = Severity.Advice,
                Message = $"A health account pays \"{free.Name}\" without a letter ({free.Cite}): tell the patient that no letter is needed.{Bounds(free)}",
            };
        }
    }

    private static string Bounds(ExpenseKind kind) => (kind.Note ?? kind.Stricter) is { } bound ? " " + bound : "";

    private static IEnumerable<ExpenseKind> Spoken(Brief brief) =>
        brief.Items.Select(item => item.Name).Append(brief.Expense?.Description).OfType<string>().SelectMany(ExpenseTable.SpokenOf);
}
