using System.Globalization;
using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Compares the value that a sentence gives for a test with the results of the chart.</summary>
internal static partial class ResultValues
{
    /// <summary>A finding for each value that no result of that test has, on that day where the sentence names one.</summary>
    public static IEnumerable<Finding> Wrong(PlacedStatement statement, LetterReading letter, KnownNumbers known)
    {
        var names = letter.TestsIn[statement].ToList();
        for (var i = 0; i < names.Count; i++)
        {
            var results = names[i].Value.SelectMany(test => letter.ResultsByTest[test]).Distinct().ToList();
            if (results.Count == 0)
            {
                continue;
            }

            var until = i + 1 < names.Count ? names[i + 1].Start : statement.Text.Length;
            foreach (var measure in ValuesOf(names[i], until, statement, letter, results))
            {
                if (Judge(measure, results, letter) is { } wrong && !known.Hold(measure.Value))
                {
                    yield return wrong;
                }
            }
        }
    }

    /// <summary>The measures behind the test's name that can be its value: in its unit, or bare and joined to it by no more than "was", "of" and a date.</summary>
    private static IEnumerable<Mention<WrittenMeasure>> ValuesOf(Mention<IReadOnlyList<string>> name, int until, PlacedStatement statement, LetterReading letter, List<Fact> results)
    {
        var isFirst = true;
        foreach (var measure in letter.MeasuresIn[statement].Where(measure => measure.Start >= name.End && measure.End <= until && measure.Value.Comparator is null))
        {
            var between = statement.Text[name.End..measure.Start];
            if (between.Contains(';', StringComparison.Ordinal))
            {
                yield break;
            }

            var united = measure.Value.Unit.Length > 0 && results.Exists(result => result.Value!.Unit.Length > 0 && Units.Same(result.Value.Unit, measure.Value.Unit));
            var bare = isFirst && (measure.Value.Unit.Length == 0 || results.TrueForAll(result => result.Value!.Unit.Length == 0)) && measure.Value.Unit is "" or "point" && Joint().IsMatch(WithoutDates(between, name.End, statement, letter));
            if (united || bare)
            {
                yield return measure;
            }

            isFirst = false;
        }
    }

    private static string WithoutDates(string between, int start, PlacedStatement statement, LetterReading letter)
    {
        foreach (var date in letter.DatesIn[statement].Where(date => date.Start >= start && date.End <= start + between.Length).Reverse())
        {
            between = between.Remove(date.Start - start, date.End - date.Start);
        }

        return between;
    }

    private static Finding? Judge(Mention<WrittenMeasure> measure, List<Fact> results, LetterReading letter)
    {
        var dates = letter.DatesIn[measure.In].Where(date => date.Value.IsPossible).Select(date => date.Value).ToList();
        var onThatDay = results.Where(result => result.Date is { } taken && dates.Exists(date => date.Agrees(taken))).ToList();
        var compared = onThatDay.Count > 0 ? onThatDay : results;
        if (compared.Exists(result => measure.Value.Gives(result.Value!)) && (measure.Value.Over is null || BothGiven(measure.Value, compared)))
        {
            // A right value with a wrong day is the finding of the dates.
            return null;
        }

        var right = compared.MaxBy(result => result.Date?.Earliest ?? DateOnly.MinValue)!;
        return new Finding
        {
            Message = $"The letter gives {right.What.Text} as {measure.Text.Trim()}; the chart says {Said(measure.Value, right, compared)}{(right.Date is { } taken ? $" ({taken.InWords()})" : "")}.",
            Where = measure.Place,
            Fix = compared.Select(result => result.Value).Distinct().Count() == 1 && measure.Value is { Over: null, UpTo: null } ? FirstNumber().Replace(measure.Text, Number(right.Value!.Value), 1) : null,
        };
    }

    /// <summary>A blood pressure is right when both of its numbers are.</summary>
    private static bool BothGiven(WrittenMeasure measure, List<Fact> results) =>
        results.Count < 2
        || (results.Exists(result => WrittenMeasure.Rounds(result.Value!.Value, measure.Value)) && (results.Exists(result => WrittenMeasure.Rounds(result.Value!.Value, measure.Over!.Value)) || measure.Over == 10));

    private static string Said(WrittenMeasure written, Fact right, List<Fact> compared) =>
        written.Over is null || compared.Where(result => result.Date == right.Date).Select(result => result.Value!.Value).Distinct().ToList() is not [var one, var other]
            ? Shown(right.Value!)
            : $"{Number(Math.Max(one, other))}/{Number(Math.Min(one, other))} {Units.Canonical(right.Value!.Unit)}";

    private static string Shown(Measure value) => new Measure(decimal.Parse(Number(value.Value), CultureInfo.InvariantCulture), Units.Canonical(value.Unit), value.Comparator).ToString();

    // Records hold computed values with a dozen digits; nobody writes more than two.
    private static string Number(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[\s:=(,]*(?:(?:scores?|levels?|index|scale|value|total|rating|ratings|severity|count|result|was|is|of|at|rated|scored|remains?|remained|now|currently|rose|fell|increased|decreased|improved|worsened|from|to|today|measured|reached|has|been|the|an?|on|in|her|his|their|recorded|documented)[\s:=(,]+)*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex FirstNumber();
}
