using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Puts a schedule (R4 <c>Timing</c>) in words: "2 times per day, at bedtime, for 10 days".</summary>
internal static class Timings
{
    /// <summary>The schedule of that member in words; null when it says none.</summary>
    public static string? TimingWords(this JsonElement element, string name)
    {
        var timing = element.Child(name);
        var repeat = timing.Child("repeat");
        return Phrase.List(
            Often(repeat) ?? timing.ConceptWords("code"),
            When(repeat),
            Days(repeat),
            repeat.Digits("count") is { } count ? $"{count} times in all" : null,
            Phrase.After("for ", repeat.DurationWords("boundsDuration")),
            Phrase.After("for ", repeat.RangeWords("boundsRange")),
            Phrase.After("from ", repeat.Child("boundsPeriod").Date("start")?.ToString()),
            Phrase.After("until ", repeat.Child("boundsPeriod").Date("end")?.ToString()),
            Phrase.After("on ", timing.First("event").Words()));
    }

    /// <summary>The length of time or the age of that member in words: "10 days", "1 year".</summary>
    public static string? DurationWords(this JsonElement element, string name)
    {
        var duration = element.Child(name);
        return duration.Digits("value") is { } digits && UnitOfTime(duration.Words("code") ?? duration.Words("unit")) is { } unit
            ? digits == "1" ? $"1 {unit}" : $"{digits} {unit}s"
            : element.QuantityWords(name);
    }

    private static string? Often(JsonElement repeat)
    {
        var (frequency, most) = (repeat.Digits("frequency"), repeat.Digits("frequencyMax"));
        var (period, longest) = (repeat.Digits("period"), repeat.Digits("periodMax"));
        if (UnitOfTime(repeat.Words("periodUnit")) is not { } unit || (period ?? frequency) is null)
        {
            return frequency is null ? null : Times(frequency, most);
        }

        period ??= "1";
        var span = longest is null ? period : $"{period} to {longest}";
        if (frequency is null or "1" && most is null && span != "1")
        {
            return $"every {span} {unit}s";
        }

        return $"{Times(frequency ?? "1", most)} per {(span == "1" ? unit : $"{span} {unit}s")}";
    }

    private static string Times(string frequency, string? most) => (frequency, most) switch
    {
        ("1", null) => "once",
        (_, null) => $"{frequency} times",
        _ => $"{frequency} to {most} times",
    };

    // http://hl7.org/fhir/R4/valueset-units-of-time.html
    private static string? UnitOfTime(string? code) => code switch
    {
        "s" => "second",
        "min" => "minute",
        "h" => "hour",
        "d" => "day",
        "wk" => "week",
        "mo" => "month",
        "a" => "year",
        _ => null,
    };

    private static string? When(JsonElement repeat)
    {
        string? words = null;
        foreach (var when in repeat.List("when"))
        {
            words = Phrase.List(words, Moment(when.Words()));
        }

        foreach (var time in repeat.List("timeOfDay"))
        {
            words = Phrase.List(words, Phrase.After("at ", time.Words()));
        }

        return words;
    }

    // http://hl7.org/fhir/R4/valueset-event-timing.html
    private static string? Moment(string? code) => code switch
    {
        "MORN" or "MORN.early" or "MORN.late" => "in the morning",
        "NOON" => "at noon",
        "AFT" or "AFT.early" or "AFT.late" => "in the afternoon",
        "EVE" or "EVE.early" or "EVE.late" => "in the evening",
        "NIGHT" => "at night",
        "PHS" => "after going to bed",
        "HS" => "at bedtime",
        "WAKE" => "on waking",
        "C" => "with meals",
        "CM" => "with breakfast",
        "CD" => "with lunch",
        "CV" => "with dinner",
        "AC" => "before meals",
        "ACM" => "before breakfast",
        "ACD" => "before lunch",
        "ACV" => "before dinner",
        "PC" => "after meals",
        "PCM" => "after breakfast",
        "PCD" => "after lunch",
        "PCV" => "after dinner",
        _ => code,
    };

    private static string? Days(JsonElement repeat)
    {
        string? words = null;
        foreach (var day in repeat.List("dayOfWeek"))
        {
            words = Phrase.List(words, day.Words() switch
            {
                "mon" => "Monday",
                "tue" => "Tuesday",
                "wed" => "Wednesday",
                "thu" => "Thursday",
                "fri" => "Friday",
                "sat" => "Saturday",
                "sun" => "Sunday",
                var other => other,
            });
        }

        return Phrase.After("on ", words);
    }
}
