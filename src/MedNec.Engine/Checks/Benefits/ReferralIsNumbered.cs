using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Benefits;

/// <summary>Where the plan wants a referral, its number is known and stands in the letter.</summary>
public sealed class ReferralIsNumbered : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-BEN-005", Severity.Advice, "Referral or network requirement")
    {
        Why = "A plan that wants a referral denies the service as not authorized by the primary physician, however necessary it is.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 3 (pending referrals)",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Eligibility?.ReferralRequired switch
    {
        true => null,
        false => Skip.NotApplicable("The plan wants no referral."),
        _ => Skip.Person(brief.Coverage?.Plan?.Contains("HMO", StringComparison.Ordinal) == true ? "The plan is an HMO, and whether it wants a referral is not recorded: ask." : "Whether the plan wants a referral is not recorded: ask."),
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var number = brief.Eligibility!.ReferralNumber;
        if (string.IsNullOrWhiteSpace(number))
        {
            yield return new Finding { Message = "The plan wants a referral and none is recorded: get it from the primary physician and enter its number." };
        }
        else if (!letter.SaysNumber(number))
        {
            yield return new Finding { Message = $"The letter does not give the referral: add \"Referral {number}\"." };
        }
    }
}
