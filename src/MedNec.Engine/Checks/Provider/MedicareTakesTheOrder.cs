using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Provider;

/// <summary>Medicare takes this clinician's order for this kind of item: in the ordering and referring file, and not excluded.</summary>
public sealed class MedicareTakesTheOrder : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-PRV-008", Severity.Blocker, "Medicare ordering eligibility")
    {
        Why = "Medicare denies the supplier's claim when the NPI on the order is not in its ordering and referring file, whatever the letter says.",
        Source = "42 CFR 424.507; 42 CFR 1001.1901 (excluded persons)",
        Applies = new() { Lines = [LineOfBusiness.Medicare], Services = [Service.Dme, Service.Imaging, Service.HomeHealth] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief)
    {
        if (Npi(brief) is null)
        {
            return Skip.Person("The clinician's NPI is not entered: look the clinician up in the ordering and referring file.");
        }

        var (ordering, exclusions) = (brief.Library.Ordering, brief.Library.Exclusions);
        return (ordering is not null && exclusions is not null) || Found(brief).Any() ? null
            : ordering is null ? Skip.Person("Medicare's ordering and referring file was not imported (`mednec lists import` brings it in): look the clinician up there.")
            : Skip.Person("The list of excluded persons was not imported (`mednec lists import` brings it in): look the clinician up there.");
    }

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => Found(brief);

    private static IEnumerable<Finding> Found(Brief brief)
    {
        var npi = Npi(brief)!;
        var who = $"{brief.Clinician!.Name ?? "The clinician"} (NPI {npi})";
        if (brief.Library.Exclusions is { } exclusions && exclusions.Holds(npi))
        {
            yield return new Finding { Message = $"{who} is on the list of excluded persons of {exclusions.AsOf:yyyy-MM-dd}: no federal program pays for what an excluded person orders; another clinician must order." };
        }

        if (brief.Library.Ordering is not { } registry)
        {
            yield break;
        }

        if (registry.Find(npi) is not { } row)
        {
            yield return new Finding { Message = $"{who} is not in Medicare's ordering and referring file of {registry.AsOf:yyyy-MM-dd}: enrol or opt out first, or let a clinician who is in it order." };
            yield break;
        }

        if (brief.Clinician.Name is { Length: > 0 } name && FullName.Parse(row.Name).Family is { Length: > 0 } family && FullName.Alike(family, FullName.Parse(name).Family) < 0.85 && !SharesAName(name, row.Name))
        {
            yield return new Finding { Message = $"In Medicare's ordering and referring file NPI {npi} is {row.Name}, not {name}: correct the NPI." };
        }

        foreach (var item in brief.Items.Where(item => !MayOrder(row, item)))
        {
            yield return new Finding { Message = $"{who} is in Medicare's ordering and referring file of {registry.AsOf:yyyy-MM-dd}, but not for {Kind(item)}: another clinician must order {item.Label}." };
        }
    }

    private static string? Npi(Brief brief) => brief.Clinician?.Npi is { Length: > 0 } own ? own.Trim() : null;

    // A double or changed family name shares one of its parts.
    private static bool SharesAName(string one, string other) =>
        LetterWords.Split(one).Select(word => word.Text).Where(word => word.Length > 2).Intersect(LetterWords.Split(other).Select(word => word.Text), StringComparer.Ordinal).Count() > 1;

    private static bool MayOrder(OrderingProvider row, RequestedItem item) => item.KnownService switch
    {
        Service.Dme => IsPowerMobility(item) ? row.PowerMobility : row.Dme,
        Service.HomeHealth => row.HomeHealth,
        Service.Imaging => row.PartB,
        _ => true,
    };

    private static string Kind(RequestedItem item) => item.KnownService switch
    {
        Service.Dme => IsPowerMobility(item) ? "power mobility devices" : "durable medical equipment",
        Service.HomeHealth => "home health care",
        _ => "part B services",
    };

    // K0800 to K0899 are power-operated vehicles and power wheelchairs (HCPCS Level II).
    private static bool IsPowerMobility(RequestedItem item) => item.Code?.Trim().ToUpperInvariant() is ['K', '0', '8', _, _];
}
