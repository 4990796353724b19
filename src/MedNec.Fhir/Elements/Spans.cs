using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>When something was: a day or a stretch of time, and words for what is neither (an age, "childhood").</summary>
/// <param name="Start">The day, or the first day.</param>
/// <param name="End">The last day.</param>
/// <param name="Words">What the source says instead of a date.</param>
internal readonly record struct Span(PartialDate? Start, PartialDate? End, string? Words)
{
    /// <summary>Whether nothing is said.</summary>
    public bool IsUnknown => Start is null && End is null && Words is null;

    /// <summary>All of it in words: "2024-03-01 to 2024-04-01".</summary>
    public string? InWords() => Phrase.Of(Start?.ToString(), Phrase.After("to ", End?.ToString()), Words);
}

/// <summary>Reads the members that say when (<c>onset[x]</c>, <c>effective[x]</c>, <c>performed[x]</c>, <c>occurrence[x]</c>).</summary>
internal static class Spans
{
    /// <summary>The choice whose members begin with <paramref name="stem"/>.</summary>
    public static Span When(this JsonElement element, string stem)
    {
        if (element.Date(stem + "DateTime") is { } day)
        {
            return new(day, null, null);
        }

        if (element.Child(stem + "Period") is { ValueKind: JsonValueKind.Object } period)
        {
            return new(period.Date("start"), period.Date("end"), null);
        }

        return element.Date(stem + "Instant") is { } moment
            ? new(moment, null, null)
            : new(element.Child(stem + "Timing").First("event") is var first && first.Words() is { } text ? PartialDate.Parse(text) : null, null, Other(element, stem));
    }

    /// <summary>The period of that member.</summary>
    public static Span Period(this JsonElement element, string name)
    {
        var period = element.Child(name);
        return new(period.Date("start"), period.Date("end"), null);
    }

    private static string? Other(JsonElement element, string stem) =>
        element.Words(stem + "String")
        ?? Phrase.After("at age ", element.DurationWords(stem + "Age"))
        ?? Phrase.After("at age ", element.RangeWords(stem + "Range"))
        ?? element.TimingWords(stem + "Timing");
}
