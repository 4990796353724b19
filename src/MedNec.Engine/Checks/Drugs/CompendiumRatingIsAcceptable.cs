using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>The category or class that a compendium gives the use supports it; one that speaks against it defeats the request.</summary>
public sealed class CompendiumRatingIsAcceptable : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-003", Severity.Blocker, "Compendium rating acceptable")
    {
        Why = "A single listed compendium that speaks against the use makes it not medically accepted, whatever the others say.",
        Source = "SSA 1861(t)(2)(B); Pub. 100-02 ch. 15 50.4.5",
        Applies = new() { Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        var ratings = Ratings(letter, brief).ToList();
        return ratings.Count == 0 ? Skip.NotApplicable("No rating of a compendium is given.")
            : ratings.TrueForAll(rating => rating.Compendium.Judge(rating.Said) == CompendiumTable.Standing.Unknown) ? Skip.Person($"What \"{ratings[0].Said}\" means in {ratings[0].Compendium.Name} is not in our table: look it up.")
            : null;
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from rating in Ratings(letter, brief)
        let standing = rating.Compendium.Judge(rating.Said)
        where standing is CompendiumTable.Standing.Refused or CompendiumTable.Standing.Unsettled
        select standing == CompendiumTable.Standing.Refused
            ? new Finding { Message = $"{rating.Compendium.Name} rates the use \"{rating.Said}\", which speaks against it and defeats coverage: do not rest the request on it.", Where = rating.Where }
            : new Finding { Severity = Severity.Warning, Message = $"{rating.Compendium.Name} rates the use \"{rating.Said}\", which some contractors accept and others do not: confirm with the payer, or add a second compendium.", Where = rating.Where };

    private static IEnumerable<(CompendiumTable.Compendium Compendium, string Said, Place? Where)> Ratings(LetterReading letter, Brief brief)
    {
        foreach (var entry in brief.Items.SelectMany(item => item.Compendia))
        {
            if (CompendiumTable.Find(entry.Name) is { } compendium && !string.IsNullOrWhiteSpace(entry.Rating))
            {
                yield return (compendium, entry.Rating, null);
            }
        }

        foreach (var claim in CompendiumTable.Claims(letter))
        {
            if (claim.Rating is { } said)
            {
                yield return (claim.Compendium, said, claim.Where);
            }
        }
    }
}
