namespace MedNec.Engine.Checks.Deadlines;

/// <summary>Business days of the federal calendar: Monday to Friday without the holidays of 5 USC 6103, kept on Friday where they fall on a Saturday and on Monday where on a Sunday.</summary>
internal static class BusinessDays
{
    /// <summary>The first business day after <paramref name="day"/>.</summary>
    public static DateOnly After(DateOnly day)
    {
        do
        {
            day = day.AddDays(1);
        }
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || IsHoliday(day));
        return day;
    }

    private static bool IsHoliday(DateOnly day) =>
        Fixed(day.Year).Append(new DateOnly(day.Year, 12, 31).AddDays(1)).Select(Kept).Contains(day)
        || (day.DayOfWeek, day.Month, (day.Day + 6) / 7) is (DayOfWeek.Monday, 1 or 2, 3) or (DayOfWeek.Monday, 9, 1) or (DayOfWeek.Monday, 10, 2) or (DayOfWeek.Thursday, 11, 4)
        || (day is { DayOfWeek: DayOfWeek.Monday, Month: 5 } && day.AddDays(7).Month == 6);

    private static IEnumerable<DateOnly> Fixed(int year) => [new(year, 1, 1), new(year, 6, 19), new(year, 7, 4), new(year, 11, 11), new(year, 12, 25)];

    private static DateOnly Kept(DateOnly holiday) => holiday.DayOfWeek switch
    {
        DayOfWeek.Saturday => holiday.AddDays(-1),
        DayOfWeek.Sunday => holiday.AddDays(1),
        _ => holiday,
    };
}
