using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>Since the letter's date neither the treatment, nor its dose, nor the payer changed: what changed needs a new letter.</summary>
public sealed partial class PlanIsUnchanged : ICheck
{
    private static readonly HashSet<string> NamesNoPayer = ["health", "plan", "plans", "insurance", "company", "inc", "llc", "care", "healthcare", "group", "services", "benefit", "benefits", "coverage", "of", "the", "and"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-006", Severity.Warning, "Plan-change trigger")
    {
        Why = "A letter for 150 mg does not cover 300 mg, and a letter to last year's payer covers nothing: the claim is denied though the letter was approved.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, questions (a new letter when the plan changes)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Chart.Facts.Count == 0 && brief.Order is null ? Skip.Person("There is no chart to compare the request with.")
        : !brief.LetterDate.IsPossible ? Skip.Person("The letter's date is no date.")
        : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var written = brief.LetterDate.Latest;
        foreach (var fact in brief.Chart.Facts.Where(fact => fact.Kind is FactKind.Medication or FactKind.Order && (IsAfter(fact.Date, written) || IsAfter(fact.End, written))))
        {
            if (brief.Items.FirstOrDefault(item => IsMeant(item, fact)) is { } item && Changed(item, fact, written) is { } change)
            {
                yield return new Finding { Message = $"{change}, after the letter of {brief.LetterDate.InWords()}: write a new letter for what is now ordered." };
            }
        }

        if (brief is { Order: { Quantity: { } ordered } order, Items: [{ Quantity: { } asked } only] } && IsAfter(order.Date, written) && ordered != asked)
        {
            yield return new Finding { Message = $"The order of {order.Date!.Value.InWords()} is for {ordered:0.##} and the letter for {asked:0.##} of {only.Label}: write a new letter for what is now ordered." };
        }

        if (OtherPayer(brief, written) is { } payer)
        {
            yield return new Finding { Message = $"The chart says that {payer} covers the patient now, and the letter goes to {brief.Coverage!.Payer}: find out who covers the patient, and write to that payer." };
        }
    }

    private static bool IsAfter(PartialDate? date, DateOnly written) => date is { IsPossible: true } day && day.Earliest > written;

    private static bool IsMeant(RequestedItem item, Fact fact)
    {
        if (item.Code is { Length: > 0 } code && fact.What.Codes.Any(known => string.Equals(known.Value, code, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        var asked = DrugReader.In(item.Label).Where(drug => !drug.Value.IsClass).Select(drug => drug.Value.Name).ToList();
        if (asked.Count > 0)
        {
            return DrugReader.In(fact.What.Text).Any(drug => asked.Contains(drug.Value.Name));
        }

        var name = ContentWords.In(item.Label).Where(word => !char.IsDigit(word[0])).ToList();
        return name.Count > 0 && name.All(ContentWords.In(fact.What.Text).Contains);
    }

    private static string? Changed(RequestedItem item, Fact fact, DateOnly written)
    {
        if (fact.End is { } end && IsAfter(end, written) && Stopped().IsMatch(fact.Status ?? "") && !IsAfter(fact.Date, written))
        {
            return $"{item.Label} was stopped on {end.InWords()}";
        }

        if (!IsAfter(fact.Date, written))
        {
            return null;
        }

        var day = fact.Date!.Value.InWords();
        if (Stopped().IsMatch(fact.Status ?? ""))
        {
            return $"{item.Label} is {fact.Status} since {day}";
        }

        var asked = Doses(item.Dose ?? item.Name);
        var now = Doses(string.Join("; ", new[] { fact.Detail, fact.Finding, fact.Value?.ToString() }.OfType<string>())) is { Count: > 0 } told ? told : Doses(fact.What.Text);
        var comparable = now.Where(dose => asked.Exists(other => other.Unit == dose.Unit)).ToList();
        return comparable.Count > 0 && !comparable.Exists(dose => asked.Exists(other => other.Unit == dose.Unit && (other.Value == dose.Value || other.UpTo == dose.Value)))
            ? $"The chart has {item.Label} at {comparable[0].Value:0.####} {comparable[0].Unit} since {day}, and the letter asks for {asked.Find(dose => dose.Unit == comparable[0].Unit)!.Value:0.####} {comparable[0].Unit}"
            : FrequencyChanged(item, fact) ? $"The chart has {item.Label} {fact.Detail} since {day}, and the letter asks for it {item.Frequency}" : null;
    }

    private static List<WrittenMeasure> Doses(string? text) =>
        text is null ? [] : [.. MeasureReader.In(text).Select(measure => measure.Value with { Unit = Base(measure.Value.Unit) }).Where(measure => measure.Unit is "mg" or "mcg" or "g" or "mL" or "unit" or "IU" or "mEq" or "mg/kg" or "L/min" or "cmH2O")];

    private static string Base(string unit) => unit is "mg/day" ? "mg" : unit is "mcg/day" ? "mcg" : unit;

    /// <summary>Both say "every so many days, weeks or months", and differ.</summary>
    private static bool FrequencyChanged(RequestedItem item, Fact fact) =>
        Every().Match(item.Frequency ?? "") is { Success: true } asked && Every().Match(fact.Detail ?? "") is { Success: true } now && !string.Equals(asked.Value, now.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The payer of the chart's newest cover in force, where no cover in force is the brief's and it began after the letter.</summary>
    private static string? OtherPayer(Brief brief, DateOnly written)
    {
        if (brief.Coverage?.Payer is not { Length: > 0 } || brief.IsForHealthAccount || brief.Coverage.Line == LineOfBusiness.WorkersComp)
        {
            return null;
        }

        var inForce = brief.Chart.Of(FactKind.Coverage)
            .Where(fact => fact.Status is null or "active" && !(fact.End is { IsPossible: true } end && end.Latest < brief.Today) && !(fact.Date is { IsPossible: true } from && from.Earliest > brief.Today))
            .Where(fact => ContentWords.In(fact.What.Text).Any(word => word is not ("coverage" or "self-pay")))
            .ToList();
        return inForce.Count == 0 || inForce.Exists(fact => IsHouse(fact, brief)) || !inForce.Exists(fact => fact.Date is null || IsAfter(fact.Date, written) || brief.Chart.Of(FactKind.Coverage).Any(old => IsHouse(old, brief)) || inForce.Count == 1) ? null
            : inForce.MaxBy(fact => fact.Date?.Earliest ?? DateOnly.MinValue)!.What.Text;
    }

    private static bool IsHouse(Fact fact, Brief brief)
    {
        var (own, other) = (brief.Coverage!, $"{fact.What.Text} {fact.Finding}");
        var known = OrganizationReader.PayersIn($"{own.Payer} | {own.Plan}").Select(payer => payer.Value.Name).ToList();
        return OrganizationReader.PayersIn(other).Any(payer => known.Exists(one => OrganizationReader.AreOneHouse(one, payer.Value.Name)))
            || Words($"{own.Payer} {own.Plan} {own.Line}").Intersect(Words(other), StringComparer.Ordinal).Any();
    }

    private static IEnumerable<string> Words(string text) => LetterWords.Split(text).Select(word => word.Text).Where(word => word.Length > 2 && !NamesNoPayer.Contains(word));

    [GeneratedRegex("^(?:stopped|cancelled|canceled|revoked|discontinued|ended)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Stopped();

    [GeneratedRegex(@"\bevery\s(?:other\s)?(?:[0-9]{1,3}\s|two\s|three\s|four\s|six\s|eight\s)?(?:hours?|days?|weeks?|months?)\b|\b(?:once|twice|three\stimes|[0-9]{1,2}\stimes)\s(?:a|per|each)\s(?:day|week|month)\b|\b(?:once|twice)\s(?:daily|weekly|monthly)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Every();
}
