using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Compares the date that a sentence gives for a test, visit, treatment or disease with the record's.</summary>
internal static partial class DatesOfEvents
{
    /// <summary>A finding for each date that no record has; with the right one where the sentence speaks of one event only.</summary>
    public static IEnumerable<Finding> Wrong(PlacedStatement statement, LetterReading letter, Brief brief, KnownDates known)
    {
        var dates = letter.DatesIn[statement].Where(date => date.Value.IsPossible).ToList();
        if (dates.Count == 0 || dates.TrueForAll(date => known.Hold(date.Value) || date.Value.Earliest > brief.LetterDate.Latest) || SpeaksOfASource(statement, letter))
        {
            yield break;
        }

        var meant = FactLinker.Link(WithoutDates(statement.Text, dates), letter.Facts, brief).Select(letter.Facts.Find).OfType<Fact>().ToList();
        for (var i = 0; i < dates.Count; i++)
        {
            var date = dates[i];
            if (known.Hold(date.Value) || date.Value.Earliest > brief.LetterDate.Latest)
            {
                continue;
            }

            if (Right(i, dates, meant) is { } right)
            {
                yield return new Finding
                {
                    Message = $"The letter gives {right.What} as of {date.Text}; the record says {right.Date.InWords()}.",
                    Where = date.Place,
                    Fix = LikeWritten(right.Date, date),
                };
            }
            else if (statement.Statement.Role == Role.Fact && statement.Statement.Author != Author.Composer && date.Value.IsExact)
            {
                yield return new Finding
                {
                    Severity = Severity.Warning,
                    Message = $"Neither the chart nor the brief has anything of {date.Text}: add its source, or take it out.",
                    Where = date.Place,
                };
            }
        }
    }

    /// <summary>The event and the day that the date at <paramref name="index"/> should be; null when the sentence may speak of something else.</summary>
    private static (string What, PartialDate Date)? Right(int index, List<Mention<PartialDate>> dates, List<Fact> meant)
    {
        var trials = meant.Where(fact => fact.Kind == FactKind.Trial).ToList();
        if (trials is [var trial] && dates.Count == 2 && trial is { Date: { } start, End: { } end })
        {
            return (trial.What.Text, index == 0 ? start : end);
        }

        var date = dates[index];
        var events = meant
            .Where(fact => fact.Date is { IsPossible: true })
            .Where(fact => fact.Kind is FactKind.Result or FactKind.Procedure or FactKind.Document or FactKind.Trial or FactKind.Denial or FactKind.Injury
                || (fact.Kind is FactKind.Diagnosis && Beginning().IsMatch(date.In.Text[..date.Start])))
            .Select(fact => (fact.What.Text, Date: fact.Date!.Value))
            .DistinctBy(fact => fact.Date)
            .ToList();

        // One event and one date: else the date may belong to something that the words do not show.
        return dates.Count == 1 && events is [var only] ? only : null;
    }

    private static bool SpeaksOfASource(PlacedStatement statement, LetterReading letter) =>
        Source().IsMatch(statement.Text) || statement.Statement.Facts.Any(id => letter.Facts.Find(id) is { Kind: FactKind.Citation });

    private static string WithoutDates(string text, List<Mention<PartialDate>> dates)
    {
        foreach (var date in Enumerable.Reverse(dates))
        {
            text = text.Remove(date.Start, date.End - date.Start);
        }

        return text;
    }

    private static string LikeWritten(PartialDate right, Mention<PartialDate> written) => written.Text switch
    {
        _ when written.Text.Any(char.IsLetter) || !right.IsExact || !written.Value.IsExact => right.InWords(),
        [_, _, _, _, '-', ..] => right.ToString(),
        _ => right.AsForm(),
    };

    [GeneratedRegex(@"\b(?:since|diagnosed|onset|began|begun|present)\b[^.;]{0,25}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:guidelines?|et\sal|journal|society|academy|association|college|published|consensus|PMID|doi|approved\sby\sthe\sFDA|FDA)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
