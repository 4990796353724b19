using MedNec.Engine.Charts;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>Bounds and windows, against a plain count of all values and days.</summary>
public sealed class BoundTests
{
    private static readonly decimal?[] Ends = [null, 2, 3, 4];
    private static readonly string?[] Comparators = [null, "<", "<=", ">", ">="];
    private static readonly decimal[] Grid = [.. Enumerable.Range(0, 61).Select(i => i / 10m)];

    [Fact]
    public void A_value_given_as_a_bound_passes_when_all_values_it_stands_for_do_and_fails_when_none_does()
    {
        foreach (var bound in from low in Ends from high in Ends from counts in new[] { true, false } from highCounts in new[] { true, false } where !(low > high) && !(low == high && !(counts && highCounts)) select new Bound(low, counts, high, highCounts))
        {
            foreach (var (value, comparator) in from value in new[] { 1m, 2m, 3m, 4m, 5m } from comparator in Comparators select (value, comparator))
            {
                var passing = Grid.Where(one => StandsFor(one, value, comparator)).Select(one => Inside(one, bound)).Distinct().ToList();
                // Half-lines go on beyond the grid.
                bool? expected = passing.Count > 1 ? null : passing[0];
                bound.Passes(value, comparator).ShouldBe(expected, $"{comparator} {value} in {bound}");
            }
        }
    }

    [Fact]
    public void Evidence_is_fresh_through_the_last_day_on_which_its_window_holds_it()
    {
        var chance = new Chance(7);
        for (var i = 0; i < 5_000; i++)
        {
            var window = new Window(new CalendarSpan(1 + chance.Below(40), chance.Of(Enum.GetValues<CalendarUnit>())), WindowEnd.Letter, null);
            var date = PartialDate.Of(new DateOnly(2020, 1, 1).AddDays(chance.Below(3_000)));
            var last = window.FreshThrough(date).ShouldNotBeNull();

            window.Holds(date, last).ShouldBeTrue($"{date} {window} {last}");
            window.Holds(date, last.AddDays(1)).ShouldBeFalse($"{date} {window} {last}");
        }
    }

    [Fact]
    public void A_span_longer_than_the_calendar_ends_with_it()
    {
        new CalendarSpan(9999, CalendarUnit.Year).LastDayFrom(A.Today).ShouldBe(DateOnly.MaxValue);
        new CalendarSpan(9999, CalendarUnit.Year).FirstDayTo(A.Today).ShouldBe(new DateOnly(1, 11, 20));
        new CalendarSpan(12, CalendarUnit.Month).LastDayFrom(new DateOnly(2026, 12, 1)).ShouldBe(new DateOnly(2027, 11, 30));
        new CalendarSpan(1, CalendarUnit.Month).LastDayFrom(new DateOnly(9999, 11, 30)).ShouldBe(new DateOnly(9999, 12, 29));
    }

    private static bool StandsFor(decimal one, decimal value, string? comparator) => comparator switch
    {
        "<" => one < value,
        "<=" => one <= value,
        ">" => one > value,
        ">=" => one >= value,
        _ => one == value,
    };

    private static bool Inside(decimal value, Bound bound) =>
        (bound.Low is not { } low || value > low || (value == low && bound.LowCounts)) && (bound.High is not { } high || value < high || (value == high && bound.HighCounts));
}
