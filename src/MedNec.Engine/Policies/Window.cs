using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies;

/// <summary>From where a window is counted back.</summary>
public enum WindowEnd
{
    /// <summary>The letter's date.</summary>
    Letter,

    /// <summary>The day on which the item is to begin.</summary>
    Start,

    /// <summary>The order's date.</summary>
    Order,

    /// <summary>The first document of a kind.</summary>
    Document,
}

/// <summary>The days in which a demand wants its evidence.</summary>
/// <param name="Within">How far back; null for any time before the end.</param>
/// <param name="End">From where.</param>
/// <param name="Document">The kind of document, for <see cref="WindowEnd.Document"/>.</param>
public sealed record Window(CalendarSpan? Within, WindowEnd End, string? Document)
{
    /// <summary>Any day up to the letter's.</summary>
    public static readonly Window Open = new(null, WindowEnd.Letter, null);

    /// <summary>The last day of the window in that case; null where the day it hangs on is not known.</summary>
    public DateOnly? LastDay(Evidence evidence) => End switch
    {
        WindowEnd.Letter => evidence.On,
        WindowEnd.Start => evidence.Start,
        // An order that is not written yet will be written now; that it is missing is another demand.
        WindowEnd.Order => evidence.OrderedOn is { IsPossible: true } ordered ? ordered.Latest : evidence.On,
        _ => evidence.DocumentsOf([Document!]) is [.. , var first] && first.Document.Date is { IsPossible: true } date ? date.Latest : null,
    };

    /// <summary>Whether something of that date lies in a window that ends on <paramref name="lastDay"/>; a date known to the month lies in it when a day of the month does.</summary>
    public bool Holds(PartialDate date, DateOnly lastDay) => date.IsPossible && date.Earliest <= lastDay && (Within is null || date.Latest >= Within.FirstDayTo(lastDay));

    /// <summary>The last day on which evidence of that date still lies in the window; null where it does not age.</summary>
    public DateOnly? FreshThrough(PartialDate? date)
    {
        if (Within is not { } span || End is not (WindowEnd.Letter or WindowEnd.Start) || date is not { IsPossible: true } known || known.Latest == DateOnly.MaxValue)
        {
            return null;
        }

        // Months are of different lengths: six months back from the last of February is still the 28th of August.
        var last = span.LastDayFrom(known.Latest.AddDays(1));
        while (last < DateOnly.MaxValue && span.FirstDayTo(last.AddDays(1)) <= known.Latest)
        {
            last = last.AddDays(1);
        }

        return last;
    }

    /// <summary>As a sentence goes on: ", of the last 6 months", ", within 6 months before the order".</summary>
    public override string ToString() => (Within, End) switch
    {
        (null, WindowEnd.Letter) => "",
        (null, WindowEnd.Start) => " before the start",
        (null, WindowEnd.Order) => " before the order",
        (null, _) => $" before the {Words.OfKind(Document!)}",
        (var span, WindowEnd.Letter) => $" of the last {span}",
        (var span, WindowEnd.Start) => $" within {span} before the start",
        (var span, WindowEnd.Order) => $" within {span} before the order",
        (var span, _) => $" within {span} before the {Words.OfKind(Document!)}",
    };
}
