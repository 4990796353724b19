using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>A request for home oxygen rests on a blood gas or oximetry that falls into a covered group.</summary>
public sealed class HypoxemiaIsDocumented : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-007", Severity.Blocker, "Oxygen group criteria")
    {
        Why = "Home oxygen is paid by the number on the qualifying test; one point above the line, or a test taken on oxygen, ends in a denial.",
        Source = "LCD L33797; NCD 240.2",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        !OxygenCriteria.Codes.In(brief).Any() ? Skip.NotApplicable("No home oxygen is requested.")
        : OxygenCriteria.Judge(letter, brief) is { Met: null } unknown ? Skip.Person($"{unknown.Said} Compare the qualifying test with the policy.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (OxygenCriteria.Judge(letter, brief) is { Met: false } answer)
        {
            yield return new Finding { Message = answer.Said };
        }
    }
}
