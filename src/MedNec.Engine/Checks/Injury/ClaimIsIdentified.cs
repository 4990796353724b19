using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Injury;

/// <summary>A workers' compensation letter gives employer, date of injury and claim number.</summary>
public sealed class ClaimIsIdentified : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-WC-002", Severity.Blocker, "Claim identifiers")
    {
        Why = "A claims administrator files by employer, injury date and claim number; the member number of a health plan means nothing there.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 3",
        Applies = new() { Lines = [LineOfBusiness.WorkersComp] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var injury = brief.Injury;
        return new[]
        {
            Part("employer", injury?.Employer, letter.Says),
            Part("claim number", injury?.ClaimNumber, letter.SaysNumber),
            Part("date of injury", injury?.Date is { } date ? date.InWords() : null, _ => letter.SaysDate(injury!.Date!.Value)),
        }.OfType<Finding>();
    }

    private static Finding? Part(string what, string? known, Func<string, bool> isSaid) =>
        string.IsNullOrWhiteSpace(known) ? new Finding { Message = $"The {what} is missing: copy it from the claim and add it to the letter." }
        : isSaid(known) ? null
        : new Finding { Message = $"The letter does not give the {what}: add \"{known}\"." };
}
