using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>The plan of care is certified in time: signed, or ordered and sent; and certified again every 90 days.</summary>
public sealed class PlanIsCertified : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-003", Severity.Blocker, "Certification evidence")
    {
        Why = "Therapy under a plan that no physician certified in time is not payable, however well it was given.",
        Source = "42 CFR 424.24(c)",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.PlanOfCare is not { } plan ? Skip.Person("The brief holds no plan of care: look for its certification.")
        : Begun(plan) is null ? Skip.Person("The plan of care says neither its evaluation nor its first treatment: the days of certification count from there.")
        : IsStillOpen(plan, brief) ? Skip.Person($"The plan is not yet certified; the {TherapyRules.Days("certified-within-days")} days are still running.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var plan = brief.PlanOfCare!;
        var (begun, within) = (Begun(plan)!.Value, TherapyRules.Days("certified-within-days"));
        var isOrdered = IsOrderedAndSent(plan, within);
        if (plan.CertifiedOn is { IsExact: true } signed && TherapyRules.Since(begun, signed) > within && !isOrdered)
        {
            yield return new Finding { Message = $"The plan was signed on {signed.InWords()}, {TherapyRules.Since(begun, signed)} days after treatment began on {begun.InWords()}: the certification is due within {within} days; add the reason for the delay, or the order on file with proof that the plan was sent." };
        }
        else if (plan.CertifiedOn is null && !isOrdered)
        {
            yield return new Finding
            {
                Message = plan.OrderedOn is null
                    ? "The plan of care is not signed, and no signed order is on file: get the signature, or the order together with proof that the plan was sent."
                    : $"The plan of care is not signed, and the order on file is not joined by proof that the plan was sent to the referrer within {within} days of the evaluation: add it, or get the signature.",
            };
        }

        var (last, again) = (plan.RecertifiedOn is { IsExact: true } renewed ? renewed : begun, TherapyRules.Days("recertified-within-days"));
        if (TherapyRules.Since(last, brief.LetterDate) > again)
        {
            yield return new Finding { Message = $"The last certification counts from {last.InWords()}, {TherapyRules.Since(last, brief.LetterDate)} days ago: the plan must be certified again at least every {again} days." };
        }
    }

    private static PartialDate? Begun(PlanOfCare plan) => plan.FirstTreatmentOn is { IsExact: true } ? plan.FirstTreatmentOn : plan.EstablishedOn is { IsExact: true } ? plan.EstablishedOn : null;

    // Since 2025 a signed order on file and proof that the plan was sent stand in for the first signature.
    private static bool IsOrderedAndSent(PlanOfCare plan, int within) =>
        plan is { OrderedOn: { IsPossible: true }, SentOn: { IsExact: true } sent } && (plan.EstablishedOn is { IsExact: true } ? plan.EstablishedOn : Begun(plan)) is { } evaluated
        && evaluated.Earliest >= TherapyRules.Day("order-instead-of-signature-from") && TherapyRules.Since(evaluated, sent) <= within;

    private static bool IsStillOpen(PlanOfCare plan, Brief brief) =>
        plan.CertifiedOn is null && !IsOrderedAndSent(plan, TherapyRules.Days("certified-within-days")) && brief.Today.DayNumber - Begun(plan)!.Value.Earliest.DayNumber <= TherapyRules.Days("certified-within-days");
}
