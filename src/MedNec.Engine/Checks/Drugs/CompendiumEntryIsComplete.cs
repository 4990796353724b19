using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>A compendium that is called on stands with its name, its category or class, the use it rates, and the day it was read.</summary>
public sealed class CompendiumEntryIsComplete : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-002", Severity.Blocker, "Compendium entry complete")
    {
        Why = "Entries change from month to month, and only their category decides: \"NCCN supports\" gives the reviewer nothing to look up.",
        Source = "SSA 1861(t)(2)",
        Applies = new() { Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Entries(brief).Any() || CompendiumTable.Claims(letter).Any() ? null : Skip.NotApplicable("Neither the brief nor the letter calls on a compendium.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (item, entry) in Entries(brief))
        {
            var missing = new[]
            {
                string.IsNullOrWhiteSpace(entry.Name) ? "its name" : null,
                string.IsNullOrWhiteSpace(entry.Rating) ? "its category or class" : null,
                string.IsNullOrWhiteSpace(entry.Indication) ? "the use it rates" : null,
                entry.RetrievedOn is not { IsPossible: true } ? "the day it was read" : null,
            }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"The compendium entry {(string.IsNullOrWhiteSpace(entry.Name) ? "" : entry.Name + " ")}for {item.Label} lacks {string.Join(", ", missing)}: enter what the compendium says." };
            }
        }

        // What the brief has in full may be told shortly in the letter.
        foreach (var claim in CompendiumTable.Claims(letter).Where(claim => !Entries(brief).Any(pair => CompendiumTable.Find(pair.Entry.Name) == claim.Compendium)))
        {
            var missing = new[] { claim.Rating is null ? "its category or class" : null, claim.IsDated ? null : "the day it was read" }.OfType<string>().ToList();
            if (missing.Count > 0)
            {
                yield return new Finding { Message = $"\"{claim.Where.Quote}\" stands without {string.Join(" and ", missing)}: name the compendium, its category, the use it rates and the date of retrieval.", Where = claim.Where };
            }
        }
    }

    private static IEnumerable<(RequestedItem Item, CompendiumEntry Entry)> Entries(Brief brief) => brief.Items.SelectMany(item => item.Compendia.Select(entry => (item, entry)));
}
