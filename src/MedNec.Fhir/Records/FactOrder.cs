using MedNec.Engine.Charts;

namespace MedNec.Fhir.Records;

/// <summary>The order of a chart's facts: kind, then date with the undated last, then id.</summary>
internal static class FactOrder
{
    /// <summary>Compares two facts.</summary>
    public static int Compare(Fact left, Fact right)
    {
        if (left.Kind != right.Kind)
        {
            return left.Kind - right.Kind;
        }

        var order = (left.Date, right.Date) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            ({ } one, { } other) => one.CompareTo(other),
        };
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }
}
