using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies;

/// <summary>The values that a demand accepts.</summary>
/// <param name="Low">The least, or null.</param>
/// <param name="LowCounts">Whether the least itself passes ("at least").</param>
/// <param name="High">The most, or null.</param>
/// <param name="HighCounts">Whether the most itself passes ("at most").</param>
public sealed record Bound(decimal? Low, bool LowCounts, decimal? High, bool HighCounts)
{
    /// <summary>Whether the value passes; null where a value given as a bound ("&gt; 10") leaves it open.</summary>
    public bool? Passes(decimal value, string? comparator = null)
    {
        // A value "> 10" lies anywhere above 10, and is not 10 itself.
        var (from, to) = comparator switch
        {
            ">" or ">=" => (value, decimal.MaxValue),
            "<" or "<=" => (decimal.MinValue, value),
            _ => (value, value),
        };
        var (isOverFrom, isUnderTo) = (comparator == ">", comparator == "<");
        var low = Low is not { } least ? true
            : from > least || (from == least && (LowCounts || isOverFrom)) ? true
            : to > least || (to == least && LowCounts && !isUnderTo) ? null : (bool?)false;
        var high = High is not { } most ? true
            : to < most || (to == most && (HighCounts || isUnderTo)) ? true
            : from < most || (from == most && HighCounts && !isOverFrom) ? null : (bool?)false;
        return low == false || high == false ? false : low is null || high is null ? null : true;
    }

    /// <summary>"at least 15 events/hour", "from 5 to 14".</summary>
    public string InWords(string unit)
    {
        var low = Low is { } least ? $"{(LowCounts ? "at least" : "more than")} {Text(least)}" : null;
        var high = High is { } most ? $"{(HighCounts ? "at most" : "less than")} {Text(most)}" : null;
        var both = low is not null && high is not null ? $"{low} and {high}" : low ?? high ?? "";
        return unit.Length == 0 ? both : unit[0] == '%' ? both + unit : $"{both} {unit}";
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
