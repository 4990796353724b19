using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Contamination;

/// <summary>What a letter says that its patient's other letters must say too: when a disease began, what was measured on a day, which drug was taken from when to when at which dose, which never.</summary>
internal sealed partial class EarlierClaims
{
    private static readonly ConditionalWeakTable<Letter, EarlierClaims> Read = [];

    private EarlierClaims(LetterReading letter)
    {
        foreach (var statement in letter.Body.Where(statement => statement.Section is not (SectionIds.Outcomes or SectionIds.Closing or SectionIds.Consequences)))
        {
            ReadOnset(statement, letter);
            ReadResults(statement, letter);
            ReadDrug(statement, letter);
        }

        Date = letter.In(SectionIds.Date).SelectMany(statement => letter.DatesIn[statement]).Select(date => (PartialDate?)date.Value).FirstOrDefault();
    }

    /// <summary>The letter's own date.</summary>
    public PartialDate? Date { get; }

    /// <summary>The onsets, by ICD-10-CM code.</summary>
    public List<(string Code, Mention<PartialDate> Date)> Onsets { get; } = [];

    /// <summary>The results, by test and day.</summary>
    public List<(string Test, PartialDate Day, Mention<WrittenMeasure> Value)> Results { get; } = [];

    /// <summary>The drugs taken.</summary>
    public List<DrugClaim> Taken { get; } = [];

    /// <summary>The drugs said never to have been taken.</summary>
    public List<Mention<WrittenDrug>> Never { get; } = [];

    /// <summary>Reads what <paramref name="letter"/> says.</summary>
    public static EarlierClaims Of(LetterReading letter) => new(letter);

    /// <summary>What an earlier letter of the same patient says; read once, however often it is compared.</summary>
    public static EarlierClaims Of(Letter earlier, Brief brief) => Read.GetValue(earlier, letter => new EarlierClaims(new LetterReading(letter, brief)));

    private void ReadOnset(PlacedStatement statement, LetterReading letter)
    {
        var codes = letter.Codes.Where(code => code.In == statement && code.Value.Kind == WrittenCodeKind.Icd10Cm).Select(code => code.Value.Value).Distinct(StringComparer.Ordinal).ToList();
        if (codes is [var code] && letter.DatesIn[statement].ToList() is [{ Value.IsPossible: true } date] && Beginning().IsMatch(statement.Text[..date.Start]))
        {
            Onsets.Add((code, date));
        }
    }

    private void ReadResults(PlacedStatement statement, LetterReading letter)
    {
        if (letter.DatesIn[statement].Where(date => date.Value.IsExact).ToList() is not [var day])
        {
            return;
        }

        foreach (var test in letter.TestsIn[statement])
        {
            if (letter.MeasuresIn[statement].FirstOrDefault(measure => measure.Start >= test.End && measure.Value.Comparator is null) is { } value && value.Start - test.End < 60 && !letter.TestsIn[statement].Any(other => other.Start > test.Start && other.Start < value.Start))
            {
                Results.AddRange(test.Value.Select(name => (name, day.Value, value)));
            }
        }
    }

    private void ReadDrug(PlacedStatement statement, LetterReading letter)
    {
        var drugs = letter.Drugs.Where(drug => drug.In == statement && !drug.Value.IsClass).ToList();
        if (drugs.Count == 0 || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Citation }))
        {
            return;
        }

        foreach (var drug in drugs)
        {
            if (NeverTaken().IsMatch(statement.Text[..drug.Start]) || NaiveTo().IsMatch(statement.Text[drug.End..]))
            {
                Never.Add(drug);
            }
            else if (drugs.DistinctBy(one => one.Value.Name).Count() == 1 && (statement.Section == SectionIds.Treatments || WasTaken().IsMatch(statement.Text)))
            {
                var dates = letter.DatesIn[statement].Where(date => date.Value.IsPossible).Take(2).ToList();
                var dose = letter.MeasuresIn[statement].FirstOrDefault(measure => measure.Start >= drug.End && measure.Start - drug.End < 15 && measure.Value.Unit is "mg" or "mcg" or "g" or "mL" or "unit" or "mg/day" or "mcg/day");
                Taken.Add(new(drug, dates, dose));
                return;
            }
        }
    }

    [GeneratedRegex(@"\b(?:since|diagnosed(?:\s(?:in|on))?|onset(?:\sof|\sin|\swas)?|began(?:\sin)?|begun(?:\sin)?|present\ssince|started(?:\sin)?)\b[^.;]{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:(?:has|have|had|was|were)\s(?:never|not)\s(?:yet\s)?(?:been\s)?(?:tried|taken|received|used|given|treated\swith|prescribed|on|started(?:\son)?)|never\s(?:tried|took|taken|received|used|had)|na[iï]ve\sto|no\s(?:prior|previous)\s(?:trial|use|course)\sof)\b[^.;]{0,30}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeverTaken();

    [GeneratedRegex(@"^[-\s]{0,2}na[iï]ve\b|^\s(?:has|was)\s(?:never|not)\s(?:yet\s)?(?:been\s)?(?:tried|taken|given|used|prescribed)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NaiveTo();

    [GeneratedRegex(@"\b(?:tried|failed|took|taken|received|stopped|discontinued|without\ssuccess|intoleran\p{L}{1,3}|no\s(?:benefit|relief|response)|was\streated|treated\swith|ineffective|trial\sof)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WasTaken();
}

/// <summary>A drug that a letter says was taken.</summary>
/// <param name="Drug">The drug.</param>
/// <param name="Dates">When it began, and when it ended.</param>
/// <param name="Dose">Its dose.</param>
internal sealed record DrugClaim(Mention<WrittenDrug> Drug, IReadOnlyList<Mention<PartialDate>> Dates, Mention<WrittenMeasure>? Dose);
