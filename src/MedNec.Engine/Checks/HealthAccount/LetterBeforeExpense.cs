using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>The letter is not younger than the expense it is to justify.</summary>
public sealed class LetterBeforeExpense : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-009", Severity.Warning, "Letter not after the expense")
    {
        Why = "Many administrators refuse letters written after the purchase: the recommendation did not cause it.",
        Source = "Practice of account administrators",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Expense.PurchaseDate: { IsPossible: true } } when brief.LetterDate.IsPossible => null,
        _ => Skip.Person("The day of the purchase is not known: compare it with the letter's date."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var bought = brief.Expense!.PurchaseDate!.Value;
        if (brief.LetterDate.Earliest > bought.Latest)
        {
            yield return new Finding { Message = $"The purchase of {bought.InWords()} is older than the letter of {brief.LetterDate.InWords()}: ask the administrator whether it accepts a later letter, or claim only what is bought from now on." };
        }
    }
}
