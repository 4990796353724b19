using System.Collections.Immutable;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Finds measured values that neither the chart nor the brief gives.</summary>
internal static class UnknownNumbers
{
    // Units in which findings are measured. Times, counts and money are said of many things that no chart records.
    private static readonly ImmutableHashSet<string> Measured =
    [
        "mg/dL", "g/dL", "mmol/L", "mEq/L", "ng/mL", "pg/mL", "ng/dL", "mcg/dL", "mcg/mL", "mg/L", "U/L", "mIU/L", "mm/hour", "mL/min/1.73 m2", "mL/min", "mg/g", "10^3/uL", "10^6/uL", "/uL", "fL",
        "mmHg", "cmH2O", "kg/m2", "events/hour", "°F", "°C", "dB", "MET",
    ];

    /// <summary>A warning for each such value of a sentence that claims to be a fact.</summary>
    public static IEnumerable<Finding> In(PlacedStatement statement, LetterReading letter, KnownNumbers known)
    {
        if (statement.Statement.Role != Role.Fact || statement.Statement.Author == Author.Composer)
        {
            yield break;
        }

        foreach (var measure in letter.MeasuresIn[statement].Where(measure => measure.Value.Comparator is null && Measured.Contains(measure.Value.Unit)))
        {
            if (!known.Hold(measure.Value) && !known.HoldAsResult(measure.Value))
            {
                yield return new Finding
                {
                    Severity = Severity.Warning,
                    Message = $"Neither the chart nor the brief gives {measure.Text}: add its source, or take it out.",
                    Where = measure.Place,
                };
            }
        }
    }
}
