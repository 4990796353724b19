using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>How many of an item are asked for.</summary>
internal static class AskedQuantity
{
    /// <summary>In so many days, as often as these fit into the length of need; altogether for null. Null where the item does not say.</summary>
    public static decimal? In(RequestedItem item, int? limitDays)
    {
        if (limitDays is not { } days || days < 1)
        {
            return item.Quantity;
        }

        if (item.Quantity is not { } quantity)
        {
            return Frequency.Parse(item.Frequency) is { } often ? often.Times * days / often.Days : null;
        }

        if (CalendarSpan.Parse(item.Duration) is not { } span)
        {
            return quantity;
        }

        var first = item.Start is { IsPossible: true } start ? start.Earliest : new DateOnly(2025, 1, 1);
        var length = span.LastDayFrom(first).DayNumber - first.DayNumber + 1;
        return quantity / Math.Max(1, Math.Round((decimal)length / days, MidpointRounding.AwayFromZero));
    }
}
