using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>The values of a test: those of the chart, else those the letter gives.</summary>
internal static partial class ResultsKnown
{
    private const int Reach = 60;

    /// <summary>The values of that test with their days, as <paramref name="counts"/> accepts the words around them.</summary>
    public static IReadOnlyList<(decimal Value, PartialDate? Date)> Of(LetterReading letter, string test, Func<string, bool> counts)
    {
        var charted = letter.ResultsByTest[test].Where(fact => fact.Value!.Comparator is null && counts($"{fact.What.Text} {fact.Detail} {fact.Finding}")).Select(fact => (fact.Value!.Value, fact.Date)).ToList();
        return charted.Count > 0 ? charted : [.. Written(letter, test, counts)];
    }

    /// <summary>Whether the sentence tells of the patient; one that quotes a policy or a guideline tells of everybody.</summary>
    public static bool IsOfThePatient(PlacedStatement statement) =>
        statement.IsBody && statement.Section is not (SectionIds.Outcomes or SectionIds.Consequences) && !Rule().IsMatch(statement.Text);

    private static IEnumerable<(decimal Value, PartialDate? Date)> Written(LetterReading letter, string test, Func<string, bool> counts)
    {
        foreach (var statement in letter.Body.Where(statement => IsOfThePatient(statement) && counts(statement.Text)))
        {
            foreach (var name in TestNames.Found(statement.Text).Where(name => name.Value.Contains(test)))
            {
                var value = letter.Measures.FirstOrDefault(measure => measure.In == statement && measure.Start >= name.End && measure.Start - name.End <= Reach && measure.Value.Comparator is null);
                if (value is not null)
                {
                    yield return (value.Value.Value, letter.Dates.Where(date => date.In == statement && date.Value.IsPossible).Select(date => (PartialDate?)date.Value).FirstOrDefault());
                }
            }
        }
    }

    [GeneratedRegex(@"\b(?:LCD|NCD|L\d{5}|determinations?|criteri(?:on|a)|guidelines?|polic(?:y|ies)|requires?|supports?|covers?|covered|coverage|goal|target)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
