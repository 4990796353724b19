namespace MedNec.Fhir.Records;

/// <summary>Counts what a record holds and the chart does not use.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>The counts so far, by what was left out and why.</summary>
    public IReadOnlyDictionary<string, int> Counts => counts;

    /// <summary>Counts one more: "Claim", or "Condition, entered in error" with a reason.</summary>
    public void Count(string what, string? why = null)
    {
        var name = why is null ? what : $"{what}, {why}";
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }
}
