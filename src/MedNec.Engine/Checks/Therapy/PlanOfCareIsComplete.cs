using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>The plan of care names diagnosis, long-term goals, type, amount, duration and frequency.</summary>
public sealed class PlanOfCareIsComplete : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-002", Severity.Blocker, "Plan of care elements")
    {
        Why = "A plan of care that lacks one of its elements certifies nothing, and the therapy under it is not covered.",
        Source = "42 CFR 410.61",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.PlanOfCare is null ? Skip.Person("The brief holds no plan of care: look for its elements.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var plan = brief.PlanOfCare!;
        var missing = new[]
        {
            Blank(plan.Diagnosis) ? "the diagnosis" : null,
            plan.Goals.All(Blank) ? "the long-term goals" : null,
            Blank(plan.Type) ? "the type of therapy" : null,
            Blank(plan.Amount) ? "the amount" : null,
            Blank(plan.Duration) ? "the duration" : null,
            Blank(plan.Frequency) ? "the frequency" : null,
        }.OfType<string>().ToList();
        if (missing.Count > 0)
        {
            yield return new Finding { Message = $"The plan of care lacks {string.Join(", ", missing)}: have the therapist complete it and the practitioner certify it." };
        }
    }

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}
