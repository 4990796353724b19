using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>A request for power mobility names the activity in the home, rules out each lesser device, and rests on an independent evaluation.</summary>
public sealed class MobilityNeedInTheHome : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-008", Severity.Blocker, "PMD ladder and evaluation")
    {
        Why = "Medicare pays for power mobility inside the home only, step by step from the cane up; a chair for outings, or a step left out, is denied.",
        Source = "LCD L33789; NCD 280.3",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => MobilityCriteria.Codes.In(brief).Any() ? null : Skip.NotApplicable("No power mobility device is requested.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        MobilityCriteria.Unmet(letter, brief).Select(unmet => new Finding { Message = unmet.Said, Where = unmet.Where });
}
