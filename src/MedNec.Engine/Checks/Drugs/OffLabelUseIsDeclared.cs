using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>A use that the drug's label does not name is called off-label in the letter.</summary>
public sealed class OffLabelUseIsDeclared : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-001", Severity.Warning, "Off-label detected")
    {
        Why = "The reviewer looks the use up on the label first; an off-label use that is declared can be argued for, a silent one is denied as not indicated.",
        Source = "“How to write a letter of medical necessity” (clinic guide), scenario 4",
        Applies = new() { Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        LabelOfItem.Drugs(brief).Any(item => LabelOfItem.IsCalledOffLabel(item) || LabelOfItem.Of(item, brief) is not null) ? null
        : LabelOfItem.IsDeclared(letter) ? Skip.NotApplicable("The letter itself says that the use is not on the label.")
        : brief.Library.Labels is null ? Skip.Person("No drug labels were imported (\"mednec lists import\" brings them in): compare the use with the label.")
        : Skip.Person("The imported labels do not hold this drug: compare the use with its label.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (LabelOfItem.IsDeclared(letter))
        {
            yield break;
        }

        foreach (var item in LabelOfItem.Drugs(brief))
        {
            var beyond = LabelOfItem.Of(item, brief) is { } label ? LabelOfItem.Beyond(label, item, brief) : null;
            if (beyond is not null)
            {
                yield return new Finding { Message = $"The label of {item.Label} does not name {beyond}, and the letter does not say so: declare the use off-label and give the compendium or the trial that supports it." };
            }
            else if (LabelOfItem.IsCalledOffLabel(item))
            {
                yield return new Finding { Message = $"The brief calls this use of {item.Label} off-label, and the letter does not say so: declare it and give the compendium or the trial that supports it." };
            }
        }
    }
}
