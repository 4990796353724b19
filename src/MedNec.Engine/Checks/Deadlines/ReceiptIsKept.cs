using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>What proves that the payer received the letter is kept within a business day after it went out.</summary>
public sealed class ReceiptIsKept : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DL-005", Severity.Warning, "Receipt evidence")
    {
        Why = "Most appeals count as filed when they are received: without the fax confirmation or portal number nobody can prove the day.",
        Source = "42 CFR 405.942(a)(2)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Submission: null or { SentOn: null } } => Skip.NotApplicable("The letter has not gone out."),
        { Submission.SentOn: { IsExact: false } } => Skip.Person("The day on which the letter went out is no day: was the confirmation kept in time?"),
        { Submission: { Confirmation: { Length: > 0 }, ConfirmedOn: null } } => Skip.Person("When the confirmation was kept is not recorded: see that it shows the day of receipt."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var submission = brief.Submission!;
        var (sent, due) = (submission.SentOn!.Value, BusinessDays.After(submission.SentOn.Value.Earliest));
        if (string.IsNullOrWhiteSpace(submission.Confirmation))
        {
            yield return new Finding { Message = $"Nothing proves that the payer received the letter of {sent.InWords()}: keep the fax confirmation, portal number or certified mail number by {PartialDate.Of(due).InWords()}." };
        }
        else if (submission.ConfirmedOn is { IsPossible: true } kept && kept.Earliest > due)
        {
            yield return new Finding { Message = $"The confirmation was kept on {kept.InWords()}, more than a business day after {sent.InWords()}: note why, and see that it shows the day of receipt." };
        }
        else if (submission.ConfirmedOn is { IsPossible: true } early && early.Latest < sent.Earliest)
        {
            yield return new Finding { Message = $"The confirmation of {early.InWords()} is older than the letter of {sent.InWords()}: it proves another one." };
        }
    }
}
