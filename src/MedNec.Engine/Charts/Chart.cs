namespace MedNec.Engine.Charts;

/// <summary>What is known about one patient, read from one or more records.</summary>
public sealed record Chart
{
    /// <summary>A chart that knows nothing.</summary>
    public static readonly Chart Empty = new();

    /// <summary>The patient, when the record says who it is about.</summary>
    public Patient? Patient { get; init; }

    /// <summary>The facts, ordered by kind, then date, then id.</summary>
    public IReadOnlyList<Fact> Facts { get => field ?? []; init; }

    /// <summary>What the record holds and we did not use, counted by what it is and why ("Claim": 38, "Condition, entered in error": 1).</summary>
    public IReadOnlyDictionary<string, int> NotUsed { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>The facts of one kind.</summary>
    public IEnumerable<Fact> Of(FactKind kind) => Facts.Where(fact => fact.Kind == kind);
}
