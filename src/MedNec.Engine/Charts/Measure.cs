using System.Globalization;

namespace MedNec.Engine.Charts;

/// <summary>A number with its unit, as measured (FHIR R4 <c>Quantity</c>).</summary>
/// <param name="Value">The number, with the digits of the source.</param>
/// <param name="Unit">The unit as people write it ("%", "mg/dL", "events/hour"), or "" for a bare number or score.</param>
/// <param name="Comparator">"&lt;", "&lt;=", "&gt;=", "&gt;" when the source gives a bound and not a value.</param>
public sealed record Measure(decimal Value, string Unit, string? Comparator = null)
{
    /// <summary>
    /// As written in a sentence: "9.1%", "32 events/hour", "&lt; 5 mg/dL". A number with more than three decimals was
    /// computed, not measured (4.23552312663609 g/dL): it is written with two.
    /// </summary>
    public override string ToString()
    {
        var number = (Value.Scale > 3 && Math.Abs(Value) >= 0.1m ? Math.Round(Value, 2, MidpointRounding.AwayFromZero) : Value).ToString(CultureInfo.InvariantCulture);
        var bound = Comparator is null ? number : $"{Comparator} {number}";
        return Unit switch
        {
            "" => bound,
            ['%', ..] => bound + Unit,
            _ => $"{bound} {Unit}",
        };
    }
}
