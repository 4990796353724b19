using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>The numbers that the brief and the chart give, wherever they stand there.</summary>
internal sealed class KnownNumbers(LetterReading letter)
{
    private List<WrittenMeasure>? entered;

    /// <summary>What the clinic itself wrote in the brief.</summary>
    private List<WrittenMeasure> Entered => entered ??=
    [
        .. letter.Facts.All.Where(fact => fact.Source.Kind == SourceKind.Brief)
            .SelectMany(fact => new[] { fact.What.Text, fact.Finding, fact.Detail }.OfType<string>().SelectMany(text => MeasureReader.In(text)).Select(found => found.Value)
                .Concat(fact.Value is { } value ? [new WrittenMeasure(value.Value, Units.Canonical(value.Unit))] : [])),
    ];

    /// <summary>Whether the clinic wrote this number in the brief, or the words of the chart hold it.</summary>
    public bool Hold(WrittenMeasure measure) =>
        Entered.Exists(known => Comparable(known.Unit, measure.Unit) && (Numbers(known).Contains(measure.Value) || (measure.UpTo is { } upper && Numbers(known).Contains(upper)))) || (measure.Unit.Length > 0 && InWordsOfTheChart(measure));

    /// <summary>Whether any result of the chart has this value.</summary>
    public bool HoldAsResult(WrittenMeasure measure) => letter.Facts.All.Any(fact => fact.Value is { } value && measure.Gives(value));

    private static IEnumerable<decimal> Numbers(WrittenMeasure measure) => new[] { measure.Value, measure.UpTo, measure.Over }.OfType<decimal>();

    // A number entered without its unit may be meant; a bare number of the letter is not every "12 weeks" of the brief.
    private static bool Comparable(string known, string said) => known == said || (known.Length == 0 && said.Length > 0) || Base(known) == Base(said);

    /// <summary>"mg/day" and "mg" are both milligrams of a drug.</summary>
    private static string Base(string unit) => unit.EndsWith("/day", StringComparison.Ordinal) || unit.EndsWith("/week", StringComparison.Ordinal) ? unit[..unit.IndexOf('/', StringComparison.Ordinal)] : unit;

    private bool InWordsOfTheChart(WrittenMeasure measure)
    {
        var number = measure.Value.ToString(CultureInfo.InvariantCulture);
        return letter.Facts.All.Any(fact => fact.Source.Kind != SourceKind.Brief && (StandsIn(fact.Finding, number) || StandsIn(fact.Detail, number) || (fact.Value is null && StandsIn(fact.What.Text, number))));
    }

    /// <summary>Whether the number stands in the text and is not a part of a longer one.</summary>
    public static bool StandsIn(string? text, string number)
    {
        for (var at = text?.IndexOf(number, StringComparison.Ordinal) ?? -1; at >= 0; at = text!.IndexOf(number, at + 1, StringComparison.Ordinal))
        {
            var end = at + number.Length;
            if ((at == 0 || !(char.IsDigit(text![at - 1]) || text[at - 1] == '.')) && (end == text!.Length || !(char.IsDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsDigit(text[end + 1])))))
            {
                return true;
            }
        }

        return false;
    }
}
