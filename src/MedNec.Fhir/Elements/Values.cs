using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>The value of a result: a number we can compare, or words.</summary>
/// <param name="Number">The number, with the digits of the source.</param>
/// <param name="Words">A coded or written value, or one with more than one number.</param>
/// <param name="IsWritten">Whether the words are a person's own, to be quoted as they stand.</param>
internal readonly record struct Value(Measure? Number, string? Words, bool IsWritten = false);

/// <summary>Reads <c>value[x]</c> of R4 <c>Observation</c> in each of its eleven types.</summary>
internal static class Values
{
    /// <summary>The value of an observation or a component.</summary>
    public static Value Read(JsonElement json)
    {
        if (json.Measure("valueQuantity") is { } measure)
        {
            return new(measure, null);
        }

        if (json.Digits("valueInteger") is { } digits)
        {
            return Quantities.Number(digits) is { } number ? new(new Measure(number, ""), null) : new(null, digits);
        }

        if (json.Words("valueString") is { } written)
        {
            return new(null, written, IsWritten: true);
        }

        return new(null, json.QuantityWords("valueQuantity")
            ?? json.ConceptWords("valueCodeableConcept")
            ?? YesNo(json.Flag("valueBoolean"))
            ?? json.RangeWords("valueRange")
            ?? json.RatioWords("valueRatio")
            ?? Sampled(json.Child("valueSampledData"))
            ?? json.Words("valueTime")
            ?? json.Words("valueDateTime")
            ?? json.Period("valuePeriod").InWords());
    }

    private static string? YesNo(bool? flag) => flag switch
    {
        true => "yes",
        false => "no",
        null => null,
    };

    private static string? Sampled(JsonElement data) =>
        data.Words("data") is { } samples ? $"{samples.Count(sign => sign == ' ') + 1} samples" : null;
}
