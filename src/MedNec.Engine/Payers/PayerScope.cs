using MedNec.Engine.Letters;

namespace MedNec.Engine.Payers;

/// <summary>Which requests a number, channel or form of a payer is for. What it leaves out holds for all.</summary>
public sealed record PayerScope
{
    /// <summary>For every request.</summary>
    public static PayerScope All { get; } = new();

    /// <summary>For which purpose; null for all.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>For which kind of service; null for all.</summary>
    public Service? Service { get; init; }

    /// <summary>For which state, two letters; null for all.</summary>
    public string? State { get; init; }

    /// <summary>For which line of business; null for all.</summary>
    public LineOfBusiness? Line { get; init; }

    /// <summary>How much it says: what is meant for this request alone goes before what is meant for all.</summary>
    public int Narrowness => (Purpose is null ? 0 : 1) + (Service is null ? 0 : 1) + (State is null ? 0 : 1) + (Line is null ? 0 : 1);

    /// <summary>Whether the request of <paramref name="brief"/> falls into it.</summary>
    public bool Concerns(Brief brief) =>
        (Purpose is null || Purpose == brief.Purpose)
        && (Service is null || brief.Items.Any(item => item.KnownService == Service))
        && (State is null || string.Equals(State, brief.Coverage?.State, StringComparison.OrdinalIgnoreCase))
        && (Line is null || Line == brief.Coverage?.Line);

    /// <summary>Of <paramref name="all"/>, those that the request of <paramref name="brief"/> falls into, the most particular only.</summary>
    public static IReadOnlyList<T> Nearest<T>(IEnumerable<T> all, Func<T, PayerScope> scope, Brief brief)
    {
        var fitting = all.Where(one => scope(one).Concerns(brief)).ToList();
        var narrowest = fitting.Select(one => scope(one).Narrowness).DefaultIfEmpty().Max();
        return [.. fitting.Where(one => scope(one).Narrowness == narrowest)];
    }
}
