using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>Under part D an off-label use for a disease that is no cancer rests on AHFS-DI or DRUGDEX.</summary>
public sealed class CompendiumCountsForPartD : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-004", Severity.Blocker, "Part D non-cancer compendium")
    {
        Why = "Part D pays for a use that the label does not name only if AHFS-DI or DRUGDEX supports it; articles alone, however good, never suffice.",
        Source = "SSA 1927(k)(6), (g)(1)(B)(i); 1860D-2(e)(4)",
        Applies = new() { Lines = [LineOfBusiness.PartD], Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        LabelOfItem.IsForCancer(brief) ? Skip.NotApplicable("For cancer the part B list of compendia counts.")
        : IsOffLabel(letter, brief) ? null
        : LabelOfItem.Drugs(brief).All(item => item.Regulatory?.Status is { } status && !LabelOfItem.IsCalledOffLabel(item) && !status.Contains("investig", StringComparison.OrdinalIgnoreCase)) ? Skip.NotApplicable("The use is on the label.")
        : LabelOfItem.Drugs(brief).All(item => LabelOfItem.Of(item, brief) is { } label && LabelOfItem.Beyond(label, item, brief) is null) ? Skip.NotApplicable("The use is on the label.")
        : Skip.Person("Whether the use is on the label is not known here: if it is not, AHFS-DI or DRUGDEX must support it.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var item in LabelOfItem.Drugs(brief).Where(item => item.Compendia.Count > 0))
        {
            if (!item.Compendia.Any(entry => CompendiumTable.Find(entry.Name)?.CountsForPartD == true))
            {
                yield return new Finding { Message = $"For {item.Label} only {string.Join(" and ", item.Compendia.Select(entry => entry.Name).OfType<string>())} is entered: under part D only AHFS-DI or DRUGDEX count for this disease." };
            }
        }

        if (brief.Items.All(item => item.Compendia.Count == 0) && !CompendiumTable.Claims(letter).Any(claim => claim.Compendium.CountsForPartD))
        {
            yield return new Finding { Message = "The use is off-label, and neither AHFS-DI nor DRUGDEX is called on: under part D articles and other compendia do not count for this disease. Look the use up in both." };
        }
    }

    private static bool IsOffLabel(LetterReading letter, Brief brief) =>
        LabelOfItem.Drugs(brief).Any(item => LabelOfItem.IsCalledOffLabel(item) || item.Compendia.Count > 0 || (LabelOfItem.Of(item, brief) is { } label && LabelOfItem.Beyond(label, item, brief) is not null))
        || LabelOfItem.IsDeclared(letter);
}
