using System.Globalization;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>Where the year's therapy goes over Medicare's threshold, the letter says so and why.</summary>
public sealed class ThresholdIsJustified : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-001", Severity.Blocker, "KX threshold crossing")
    {
        Why = "Beyond the yearly threshold each line is paid only where the record justifies it; without that paragraph the therapy is denied or taken back.",
        Source = "SSA 1833(g)(7)",
        Applies = new() { Lines = [LineOfBusiness.Medicare], Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Sums(brief).ToList() is { Count: > 0 } sums
            ? sums.TrueForAll(sum => TherapyRules.Threshold(sum.Year) is null) ? Skip.Person($"The threshold of {sums[0].Year.ToString(CultureInfo.InvariantCulture)} is not in our table: look it up and compare.") : null
            : Skip.Person("The brief does not know how many dollars of therapy were allowed this year.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var sum in Sums(brief))
        {
            if (TherapyRules.Threshold(sum.Year) is { } threshold && sum.Dollars > threshold && !TherapyRules.Justifying.StandsIn(letter, statement => statement.IsBody))
            {
                yield return new Finding
                {
                    Message = string.Create(CultureInfo.InvariantCulture, $"{sum.What} comes to ${sum.Dollars:#,0.##} in {sum.Year}, over the threshold of ${threshold:#,0}: add a paragraph that says so and why the therapy is still needed."),
                };
            }
        }
    }

    // Physical and speech therapy share one threshold; occupational therapy has its own.
    private static IEnumerable<(string What, int Year, decimal Dollars)> Sums(Brief brief)
    {
        if (brief.TherapyUse is { } use && (use.Allowed ?? use.Planned) is not null)
        {
            yield return ("Therapy", use.Year ?? brief.LetterDate.Year, (use.Allowed ?? 0) + (use.Planned ?? 0));
            yield break;
        }

        var dollars = (brief.Coverage?.Benefits ?? []).Where(benefit => benefit.Unit is { } unit && unit.StartsWith("dollar", StringComparison.OrdinalIgnoreCase) && benefit.Used is not null).ToList();
        foreach (var (what, services) in new[] { ("Physical and speech therapy", new[] { Service.PhysicalTherapy, Service.SpeechTherapy }), ("Occupational therapy", [Service.OccupationalTherapy]) })
        {
            var counted = dollars.Where(benefit => benefit.Service is { } service && services.Contains(service)).ToList();
            if (counted.Count > 0 && brief.Items.Any(item => services.Contains(item.KnownService)))
            {
                yield return (what, counted[0].AsOf is { IsPossible: true } day ? day.Year : brief.LetterDate.Year, counted.Sum(benefit => benefit.Used!.Value));
            }
        }
    }
}
