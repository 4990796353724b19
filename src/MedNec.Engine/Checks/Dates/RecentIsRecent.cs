using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>What the letter calls recent, latest or current is at most half a year old.</summary>
public sealed partial class RecentIsRecent : ICheck
{
    // Months before the letter's date; payers that say otherwise say it in their policy.
    private const int RecentMonths = 6;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-005", Severity.Warning, "\"Recent\" is recent")
    {
        Kind = CheckKind.DeterministicOnExtractedFields,
        Why = "A \"recent MRI\" of four years ago is the mark of a copied letter; many policies ask for findings of the last six months.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, pitfall 4 (copy and paste)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.LetterDate.IsPossible ? null : Skip.NotApplicable("The letter's date is no date of the calendar.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var oldest = brief.LetterDate.Earliest.AddMonths(-RecentMonths);
        foreach (var statement in letter.Body.Where(statement => !SpeaksOfASource(statement, letter)))
        {
            foreach (Match recent in Recent().Matches(statement.Text))
            {
                if (DateOf(recent, statement, letter) is { } date && date.Latest < oldest)
                {
                    yield return new Finding
                    {
                        Message = $"\"{recent.Value}\" is said of {date.InWords()}, more than {RecentMonths} months before the letter: give the newest finding, or call it by its date alone.",
                        Where = statement.At(recent.Index, recent.Index + recent.Length),
                    };
                }
            }
        }
    }

    /// <summary>The date the word is said of: the first behind it in its clause, else the newest of the results and visits meant.</summary>
    private static PartialDate? DateOf(Match recent, PlacedStatement statement, LetterReading letter)
    {
        var dates = letter.DatesIn[statement].Where(date => date.Value.IsPossible).ToList();
        if (dates.Count > 0)
        {
            return dates.FirstOrDefault(date => date.Start > recent.Index && !Breaks(statement.Text[(recent.Index + recent.Length)..date.Start])) is { } behind ? behind.Value : null;
        }

        var meant = statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>()
            .Where(fact => fact.Kind is FactKind.Result or FactKind.Procedure or FactKind.Document or FactKind.Visit && fact.Date is { IsPossible: true })
            .Select(fact => fact.Date!.Value).ToList();
        return meant.Count == 0 ? null : meant.Max();
    }

    // "Recent imaging from May 2021" is of that month; "the recent score is up from 12 in May 2021" is not.
    private static bool Breaks(string between) => Break().IsMatch(between) && !OfThatDay().IsMatch(between);

    private static bool SpeaksOfASource(PlacedStatement statement, LetterReading letter) =>
        Source().IsMatch(statement.Text) || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Citation });

    [GeneratedRegex(@"\b(?:(?:most\s)?recent(?:ly)?|latest|newest|current\s(?=(?:\p{L}{2,20}\s){0,2}(?:MRI|CT|X-?ray|imaging|study|exam|examination|findings?|results?|labs?|score|test|report|HbA1c|AHI|BMI)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Recent();

    [GeneratedRegex(@";|\bsince\b|\bcompared\b|\bfrom\b|\bdown\b|\bup\b|\bthan\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"^\s(?:[\p{L}-]{2,20}\s){1,2}from\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfThatDay();

    [GeneratedRegex(@"\b(?:guidelines?|literature|studies|evidence|research|publication|consensus|statement|et\sal|review\sof)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
