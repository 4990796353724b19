using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Server;

/// <summary>Dates as the desk writes them: "Thu 26 Nov 2026".</summary>
internal static class Dates
{
    public static string Of(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Of(PartialDate date) => date switch
    {
        { IsExact: true } => Of(date.Earliest),
        { IsPossible: true, Month: > 0 } => date.Earliest.ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => date.ToString(),
    };

    /// <summary>The day in the clinic's zone.</summary>
    public static string Day(DateTimeOffset at, TimeProvider clock) => Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).DateTime));

    /// <summary>The hour in the clinic's zone.</summary>
    public static string Hour(DateTimeOffset at, TimeProvider clock) => TimeZoneInfo.ConvertTime(at, clock.LocalTimeZone).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day without its year, for cards of the current year: "Thu 26 Nov".</summary>
    public static string Short(DateOnly day, DateOnly today) => day.Year == today.Year ? day.ToString("ddd d MMM", CultureInfo.InvariantCulture) : Of(day);

    /// <summary>How far away, beside the date and never instead of it: "today", "in 3 days", "2 days ago".</summary>
    public static string Away(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 1 and < 60 and var days => $"in {days} days",
        < -1 and > -60 and var days => $"{-days} days ago",
        > 0 and var days => $"in {days / 30} months",
        var days => $"{-days / 30} months ago",
    };
}
