using System.Text.RegularExpressions;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>Whether a letter gives two values of one measure: what it was, and what it is now.</summary>
internal static partial class MeasuredChange
{
    /// <summary>In one sentence ("fell from 22 to 3"), or a named measure twice with two values.</summary>
    public static bool IsTold(LetterReading letter)
    {
        var told = letter.Body.Where(statement => statement.Section is not (SectionIds.Outcomes or SectionIds.Consequences or SectionIds.Request or SectionIds.Opening or SectionIds.Closing or SectionIds.Benefit)).ToList();
        return told.Exists(InOneSentence) || InTwo(letter, told);
    }

    private static bool InOneSentence(PlacedStatement statement)
    {
        var text = Dates().Replace(statement.Text, "");
        return Change().IsMatch(text);
    }

    private static bool InTwo(LetterReading letter, List<PlacedStatement> told)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var statement in told)
        {
            var names = TestNames.Found(statement.Text);
            for (var i = 0; i < names.Count; i++)
            {
                var until = i + 1 < names.Count ? names[i + 1].Start : statement.Text.Length;
                foreach (var measure in letter.Measures.Where(measure => measure.In == statement && measure.Start >= names[i].End && measure.End <= until && measure.Value.Comparator is null).Take(2))
                {
                    foreach (var test in names[i].Value)
                    {
                        if (!values.TryAdd(test, measure.Value.Value) && values[test] != measure.Value.Value)
                        {
                            return true;
                        }
                    }
                }
            }

            // "Her migraine days were 14 a month": one thing counted in one unit, in two sentences.
            foreach (var measure in letter.Measures.Where(measure => measure.In == statement && measure.Value is { Unit.Length: > 3, Comparator: null }))
            {
                if (!values.TryAdd("#" + measure.Value.Unit, measure.Value.Value) && values["#" + measure.Value.Unit] != measure.Value.Value && Compared().IsMatch(statement.Text))
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(@"\b(?:on|in|since|as of)?\s?(?:January|February|March|April|May|June|July|August|September|October|November|December)\s(?:\d{1,2},?\s)?\d{4}|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d{2}(?:-\d{2})?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dates();

    [GeneratedRegex(@"\bfrom\s[^.;]{0,60}?\d[^;]{0,60}?\b(?:to|down\sto|up\sto)\s[^;]{0,30}?\d|\d[\d.,]*\s?[^\s;]{0,15}\s?(?:->|→|=>|➔)\s?\d|\b(?:before|baseline|initial(?:ly)?|pretreatment|pre-treatment|at\sstart)\b[^;]{0,60}\d[^;]{0,80}\b(?:now|today|currently|current|after|latest|at\spresent|presently)\b[^;]{0,40}\d|\d[^;]{0,40}\b(?:before|at\sbaseline|initially)\b[^;]{0,40}\d[^;]{0,40}\b(?:after|now|today|currently)\b|\d[^;]{0,60}\b(?:now|today|currently)\b\s[^;]{0,30}?\d|\b(?:was|were)\s\d[^;]{0,60}\b(?:is|are)\s(?:now\s)?\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:reduced|fell|fallen|improved|decreased|dropped|down|fewer|less|increased|rose|gained|now|only|compared)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compared();
}
