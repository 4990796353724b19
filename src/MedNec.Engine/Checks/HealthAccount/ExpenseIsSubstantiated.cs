using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;
using MedNec.Engine.Reimbursing;

namespace MedNec.Engine.Checks.HealthAccount;

/// <summary>Once bought, the expense is proved by its seller: what, when, how much; and the patient certifies that nobody else paid it.</summary>
public sealed class ExpenseIsSubstantiated : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HSA-010", Severity.Blocker, "Substantiation package")
    {
        Why = "A claim without an itemized receipt of a third party must be refused; an administrator that pays it makes every payment of the plan taxable.",
        Source = "Proposed 26 CFR 1.125-6; IRS Chief Counsel Advice 202317020",
        Applies = new() { HealthAccount = true },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Expense.Receipt: { Certified: null } receipt } when IsItemized(receipt, brief.Expense) => Skip.Person("The receipt is itemized; whether the patient certified that nobody else paid it is not recorded."),
        { Expense.Receipt: not null } => null,
        { Expense.PurchaseDate: not { IsPossible: true } } or { Expense: null } => Skip.Person("The day of the purchase is not known: once it is bought, an itemized receipt must stand behind the claim."),
        _ when !brief.LetterDate.IsPossible || brief.Expense.PurchaseDate!.Value.Latest >= brief.LetterDate.Earliest => Skip.NotApplicable("Nothing was bought before the letter: there is no receipt yet."),
        _ when ReceiptPapers(brief).Any() && !ReceiptPapers(brief).All(IsCardSlip) => Skip.Person("A receipt goes with the letter: see that it says what was sold, when and for how much, and that the patient certified that nobody else paid it."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        // The holder of a savings account proves the expense to the tax office, and not to an administrator.
        Severity? severity = brief.Coverage?.Line == LineOfBusiness.Hsa ? Severity.Advice : null;
        if (brief.Expense!.Receipt is not { } receipt)
        {
            yield return new Finding
            {
                Severity = severity,
                Message = ReceiptPapers(brief).FirstOrDefault() is { } slip
                    ? $"\"{slip.Title ?? slip.File}\" shows a payment and not what was bought: attach the seller's itemized receipt."
                    : $"The expense was bought on {brief.Expense.PurchaseDate!.Value.InWords()}, and no receipt proves it: attach the seller's itemized receipt.",
            };
            yield break;
        }

        var missing = Receipts.Missing(receipt).ToList();
        if (missing.Count > 0)
        {
            yield return new Finding { Severity = severity, Message = $"The receipt does not say {string.Join(" and ", missing)}: ask the seller for an itemized receipt." };
        }

        if (receipt is { Date: { IsPossible: true } printed } && brief.Expense.PurchaseDate is { IsPossible: true } bought && !printed.Agrees(bought))
        {
            yield return new Finding { Severity = severity, Message = $"The receipt is dated {printed.InWords()}, the purchase {bought.InWords()}: correct the one that is wrong." };
        }

        if (receipt.Amount is { } paid && brief.Expense.Amount is { } claimed && claimed > paid)
        {
            yield return new Finding { Severity = severity, Message = $"${claimed:0.##} is claimed and the receipt shows ${paid:0.##}: claim what was paid." };
        }

        if (receipt.Certified == false)
        {
            yield return new Finding { Severity = severity, Message = "The patient has not certified that nobody else paid the expense: have the certification signed." };
        }
    }

    private static bool IsItemized(Receipt receipt, Expense expense) =>
        !Receipts.Missing(receipt).Any()
        && !(receipt.Date is { IsPossible: true } printed && expense.PurchaseDate is { IsPossible: true } bought && !printed.Agrees(bought))
        && !(receipt.Amount < expense.Amount);

    private static IEnumerable<AttachedDocument> ReceiptPapers(Brief brief) => brief.Documents.Where(document => document.Kind == "receipt");

    private static bool IsCardSlip(AttachedDocument document) => Receipts.ShowsPaymentOnly($"{document.Title} {document.File}");
}
