using System.Globalization;
using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>Reads measured numbers (R4 <c>Quantity</c>, <c>Range</c>, <c>Ratio</c>) with the digits of the source.</summary>
internal static class Quantities
{
    // More digits than these a decimal would round, and then the letter would not say what the chart says.
    private const int DigitsOfDecimal = 28;

    /// <summary>The quantity of that member as a measure; null when it has no number, or one that no decimal can hold.</summary>
    public static Measure? Measure(this JsonElement element, string name)
    {
        var quantity = element.Child(name);
        return quantity.Digits("value") is { } digits && Number(digits) is { } value
            ? new Measure(value, Unit(quantity), quantity.Words("comparator"))
            : null;
    }

    /// <summary>The quantity of that member in words: "10 mg", "&lt; 5 mg/dL".</summary>
    public static string? QuantityWords(this JsonElement element, string name) => Words(element.Child(name));

    /// <summary>A quantity in words.</summary>
    public static string? Words(JsonElement quantity)
    {
        if (quantity.Digits("value") is not { } digits)
        {
            return quantity.ValueKind == JsonValueKind.Object ? quantity.Words("unit") : null;
        }

        return Number(digits) is { } value
            ? new Measure(value, Unit(quantity), quantity.Words("comparator")).ToString()
            : Phrase.Of(quantity.Words("comparator"), digits, Unit(quantity));
    }

    /// <summary>The range of that member in words: "4.0 % to 5.6 %", "from 18 mg", "up to 5 mg".</summary>
    public static string? RangeWords(this JsonElement element, string name)
    {
        var range = element.Child(name);
        return (range.QuantityWords("low"), range.QuantityWords("high")) switch
        {
            (null, null) => null,
            ({ } low, null) => $"from {low}",
            (null, { } high) => $"up to {high}",
            var (low, high) => $"{low} to {high}",
        };
    }

    /// <summary>The ratio of that member in words: "1:128", "5 mg per 1 mL".</summary>
    public static string? RatioWords(this JsonElement element, string name)
    {
        var ratio = element.Child(name);
        return (ratio.QuantityWords("numerator"), ratio.QuantityWords("denominator")) switch
        {
            ({ } top, { } bottom) when Unit(ratio.Child("numerator")).Length + Unit(ratio.Child("denominator")).Length == 0 => $"{top}:{bottom}",
            ({ } top, { } bottom) => $"{top} per {bottom}",
            var (top, _) => top,
        };
    }

    /// <summary>The number those digits write; null when a decimal cannot hold all of them.</summary>
    public static decimal? Number(string digits)
    {
        var significant = 0;
        foreach (var sign in digits)
        {
            if (sign is 'e' or 'E')
            {
                break;
            }

            significant += char.IsAsciiDigit(sign) && (significant > 0 || sign != '0') ? 1 : 0;
        }

        return significant <= DigitsOfDecimal && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && (value != 0 || significant == 0)
            ? value
            : null;
    }

    private static string Unit(JsonElement quantity) => Units.AsPeopleWrite(quantity.Words("unit") ?? quantity.Words("code"));
}
