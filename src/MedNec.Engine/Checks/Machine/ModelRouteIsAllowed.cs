using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Machine;

/// <summary>The patient's data went to an outside model only where the clinic allows that and a business associate agreement is signed; a model in the house needs neither.</summary>
public sealed class ModelRouteIsAllowed : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-AI-007", Severity.Blocker, "PHI route allowed")
    {
        Why = "A chart sent to an outside model without an agreement is a disclosure like any other, and cannot be called back.",
        Source = "45 CFR 164.504(e)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Drafting is not { Models.Count: > 0 } drafting ? Skip.NotApplicable("No language model took part, as far as the brief says.")
        : drafting.Models.Any(model => string.IsNullOrWhiteSpace(model.Route)) && !Run(letter, brief).Any() ? Skip.Person("The record does not say whether the model ran in the house or outside.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var model in brief.Drafting!.Models.Where(IsOutside))
        {
            var name = model.Name ?? "The model";
            if (model.ExternalAllowed != true)
            {
                yield return new Finding { Message = $"{name} runs outside, and the clinic has not allowed outside models: use a model in the house, or let the privacy officer decide." };
            }

            if (model.AgreementOn is not { IsPossible: true } agreed)
            {
                yield return new Finding { Message = $"{name} runs outside, and no business associate agreement with whoever runs it is on record: sign one, or use a model in the house." };
            }
            else if (agreed.Earliest > (brief.LetterDate.IsPossible ? brief.LetterDate.Latest : brief.Today))
            {
                yield return new Finding { Message = $"The business associate agreement for {name} is of {agreed.InWords()}, after the letter: what went out before it was not covered." };
            }
        }
    }

    private static bool IsOutside(ModelUse model) => !string.IsNullOrWhiteSpace(model.Route) && !string.Equals(model.Route.Trim(), "local", StringComparison.OrdinalIgnoreCase);
}
