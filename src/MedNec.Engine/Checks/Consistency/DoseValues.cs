using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>Compares the dose that a sentence gives for a treatment with the dose of the brief.</summary>
internal static class DoseValues
{
    /// <summary>A finding for each dose that differs from the one entered for the treatment or the request.</summary>
    public static IEnumerable<Finding> Wrong(PlacedStatement statement, LetterReading letter, KnownNumbers known)
    {
        var treatments = statement.Statement.Facts.Select(letter.Facts.Find).OfType<Fact>().Where(fact => fact.Kind is FactKind.Trial or FactKind.Item).ToList();
        if (treatments.Count != 1)
        {
            yield break;
        }

        var entered = MeasureReader.In(treatments[0].What.Text).Concat(treatments[0].Detail is { } detail ? MeasureReader.In(detail) : []).Where(measure => IsDose(measure.Value.Unit)).Select(measure => measure.Value).ToList();
        foreach (var dose in letter.MeasuresIn[statement].Where(measure => IsDose(measure.Value.Unit)))
        {
            var comparable = entered.Where(measure => Base(measure.Unit) == Base(dose.Value.Unit)).ToList();
            if (comparable.Count > 0 && !comparable.Exists(measure => measure.Value == dose.Value.Value || measure.UpTo == dose.Value.Value) && !known.Hold(dose.Value))
            {
                yield return new Finding
                {
                    Message = $"The letter gives {treatments[0].What.Text} with {dose.Text}; the brief says {comparable[0].Value:0.####} {comparable[0].Unit}.",
                    Where = dose.Place,
                };
            }
        }
    }

    private static bool IsDose(string unit) => Base(unit) is "mg" or "mcg" or "g" or "mL" or "unit" or "IU" or "mEq" or "mg/kg";

    private static string Base(string unit) => unit is "mg/day" ? "mg" : unit is "mcg/day" ? "mcg" : unit;
}
