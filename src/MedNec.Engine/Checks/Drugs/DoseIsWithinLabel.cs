using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>A dose above the label's largest stands beside the source that supports it.</summary>
public sealed partial class DoseIsWithinLabel : ICheck
{
    private static readonly Lazy<WordList> Argued = new(() => new WordList(["above the label*", "exceeds the label*", "higher than the label*", "higher than label*", "above label*", "higher dose", "dose escalation", "doses up to", "maximum dose", "maximum label*"]));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DRG-007", Severity.Warning, "Dose within label or argued")
    {
        Why = "The pharmacist's system stops a dose above the label; a trial that used it opens the way, silence does not.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6",
        Applies = new() { Services = [Service.Drug] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Library.Labels is null ? Skip.Person("No drug labels were imported (\"mednec lists import\" brings them in): compare the dose with the label.")
        : !Doses(brief).Any() ? Skip.Person("The dose, or the label's largest dose, is not known: compare them.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        foreach (var (item, label, dose) in Doses(brief))
        {
            var perDay = Frequency.Parse(item.Frequency) is { Days: 1 } often ? dose * often.Times : dose;
            var beyond = label.MaximumDose is { } single && dose > single ? $"{Number(dose)} {label.Unit} at once; the label allows {Number(single)}"
                : label.MaximumPerDay is { } daily && perDay > daily ? $"{Number(perDay)} {label.Unit} a day; the label allows {Number(daily)}"
                : null;
            if (beyond is not null && !IsArgued(letter, item))
            {
                yield return new Finding { Message = $"{item.Label} is requested at {beyond}: bring the dose within the label, or cite the trial or guideline that used it beside the dose." };
            }
        }
    }

    private static bool IsArgued(LetterReading letter, RequestedItem item)
    {
        var name = LetterWords.Split(item.Label).Select(word => word.Text).FirstOrDefault(word => word.Length > 3) ?? item.Label;
        return letter.Words.Lines.Any(line => line.Statement.IsBody && (Argued.Value.StandsIn(line)
            || ((SpecificFact.In(line) & FactKinds.Citation) != FactKinds.None && line.Words.Any(word => word.Text.StartsWith("dos", StringComparison.Ordinal) || word.Text == name) && letter.Measures.Any(measure => measure.In == line.Statement))));
    }

    private static IEnumerable<(RequestedItem Item, DrugLabel Label, decimal Dose)> Doses(Brief brief)
    {
        foreach (var item in LabelOfItem.Drugs(brief))
        {
            if (LabelOfItem.Of(item, brief) is { Unit: { } unit } label && (label.MaximumDose ?? label.MaximumPerDay) is not null && DoseIn(item.Dose, unit) is { } dose)
            {
                yield return (item, label, dose);
            }
        }
    }

    /// <summary>The dose in the label's unit; null when it is in another kind of unit.</summary>
    private static decimal? DoseIn(string? dose, string unit)
    {
        if (dose is null || Written().Match(dose) is not { Success: true } match || !decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        return Units.Same(match.Groups["u"].Value, unit) ? number : (Milligrams(match.Groups["u"].Value), Milligrams(unit)) is ({ } from, { } to) ? number * from / to : null;
    }

    private static decimal? Milligrams(string unit) => unit.ToLowerInvariant() switch
    {
        "g" or "gram" or "grams" => 1000m,
        "mg" or "milligram" or "milligrams" => 1m,
        "mcg" or "ug" or "µg" or "micrograms" or "microgram" => 0.001m,
        _ => null,
    };

    private static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<n>\d[\d,]*(?:\.\d+)?)\s?(?<u>[\p{L}µ]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();
}
