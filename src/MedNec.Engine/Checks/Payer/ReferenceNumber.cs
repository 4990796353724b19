using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Payer;

/// <summary>An appeal or an answer carries the payer's case, authorization or claim number.</summary>
public sealed class ReferenceNumber : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PAY-009", Severity.Blocker, "Reference numbers")
    {
        Why = "An answer without the payer's number is filed as a new request, and the deadline passes on the old one.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 1 (previous denial letters)",
        Applies = new() { Purposes = [Purpose.Appeal, Purpose.InformationRequest] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (number, notice) = brief.Purpose == Purpose.Appeal ? (brief.Denial?.Reference, "denial") : (brief.Request?.Number ?? brief.Denial?.Reference, "request for information");
        if (string.IsNullOrWhiteSpace(number))
        {
            yield return new Finding { Message = $"The payer's number for the {notice} is missing: copy the case, authorization or claim number from the notice." };
        }
        else if (!letter.SaysNumber(number))
        {
            yield return new Finding { Message = $"The letter does not give the payer's number for the {notice}: add \"Reference: {number}\"." };
        }
    }
}
