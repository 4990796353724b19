using MedNec.Engine.Charts;

namespace MedNec.Engine.Composing.Evidence;

/// <summary>The results of one test that the letter shows: the newest and, where it was measured before in the same unit, the oldest.</summary>
/// <param name="Name">The test, as it stands within a sentence.</param>
/// <param name="Newest">The newest result.</param>
/// <param name="Oldest">The oldest one, when there is another day with a number in the same unit.</param>
internal sealed record ResultSeries(string Name, Fact Newest, Fact? Oldest)
{
    /// <summary>The test in the table of usual tests, when it is one.</summary>
    public Test? Test { get; init; }

    /// <summary>Whether a goal names it: what an argument may name.</summary>
    public bool IsAim { get; init; }

    /// <summary>The diastolic pressure taken with <see cref="Newest"/>: the two are one reading, "148/86 mmHg".</summary>
    public Fact? Diastolic { get; init; }

    /// <summary>The facts of the newest result.</summary>
    public IReadOnlyList<string> Now => Diastolic is { } second ? [.. Rounded.Ids(Newest), .. Rounded.Ids(second)] : Rounded.Ids(Newest);

    /// <summary>The facts of the oldest result.</summary>
    public IReadOnlyList<string> Then => Oldest is null ? [] : Rounded.Ids(Oldest);

    /// <summary>The facts that were worked out for it.</summary>
    public IEnumerable<Fact> Derived => new[] { Newest, Oldest, Diastolic }.OfType<Fact>().Where(fact => fact.Kind == FactKind.Derived);
}
