using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Charts;

/// <summary>A length of time in whole calendar units, as ISO 8601 writes it: "P12M" is 12 months, "P6W" 6 weeks.</summary>
/// <param name="Count">How many.</param>
/// <param name="Unit">Of which unit.</param>
public sealed partial record CalendarSpan(int Count, CalendarUnit Unit)
{
    /// <summary>Reads "P90D", "P6W", "P12M" or "P1Y"; null for anything else.</summary>
    public static CalendarSpan? Parse(string? iso)
    {
        var match = iso is null ? Match.Empty : Iso().Match(iso);
        return !match.Success || !int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? null : new(count, match.Groups[2].ValueSpan[0] switch
        {
            'D' => CalendarUnit.Day,
            'W' => CalendarUnit.Week,
            'M' => CalendarUnit.Month,
            _ => CalendarUnit.Year,
        });
    }

    /// <summary>The last day of this span when it begins on <paramref name="start"/>: twelve months from 2026-12-01 end on 2027-11-30.</summary>
    public DateOnly LastDayFrom(DateOnly start)
    {
        // The calendar ends with the year 9999.
        var (days, months) = Unit switch
        {
            CalendarUnit.Day => (Count, 0),
            CalendarUnit.Week => (7 * Count, 0),
            CalendarUnit.Month => (0, Count),
            _ => (0, 12 * Count),
        };
        return days > DateOnly.MaxValue.DayNumber - start.DayNumber || (12 * start.Year) + start.Month + months > (12 * DateOnly.MaxValue.Year) + 12
            ? DateOnly.MaxValue
            : start.AddDays(days).AddMonths(months).AddDays(-1);
    }

    /// <summary>The first day of this span when it ends on <paramref name="end"/>: six months to 2026-11-20 begin on 2026-05-20.</summary>
    public DateOnly FirstDayTo(DateOnly end) => Unit switch
    {
        CalendarUnit.Day => end.AddDays(-Math.Min(Count, end.DayNumber)),
        CalendarUnit.Week => end.AddDays(-Math.Min(7 * Count, end.DayNumber)),
        CalendarUnit.Month => end.AddMonths(-Math.Min(Count, (12 * (end.Year - 1)) + end.Month - 1)),
        _ => end.AddYears(-Math.Min(Count, end.Year - 1)),
    };

    /// <summary>"12 months", "1 week".</summary>
    public override string ToString()
    {
        var unit = Unit switch
        {
            CalendarUnit.Day => "day",
            CalendarUnit.Week => "week",
            CalendarUnit.Month => "month",
            _ => "year",
        };
        return Count == 1 ? $"1 {unit}" : $"{Count} {unit}s";
    }

    [GeneratedRegex("^P([1-9][0-9]{0,3})([DWMY])$")]
    private static partial Regex Iso();
}

/// <summary>Units of a <see cref="CalendarSpan"/>.</summary>
public enum CalendarUnit
{
    /// <summary>Days.</summary>
    Day,

    /// <summary>Weeks.</summary>
    Week,

    /// <summary>Months.</summary>
    Month,

    /// <summary>Years.</summary>
    Year,
}
