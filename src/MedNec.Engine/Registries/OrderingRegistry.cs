namespace MedNec.Engine.Registries;

/// <summary>Who may order and refer in Medicare: the publisher's ordering and referring file, one row an NPI.</summary>
public sealed class OrderingRegistry
{
    private readonly Func<string, OrderingProvider?> find;

    /// <summary>A registry of a few rows.</summary>
    public OrderingRegistry(DateOnly asOf, IEnumerable<OrderingProvider> rows)
    {
        var byNpi = rows.ToDictionary(row => row.Npi, StringComparer.Ordinal);
        (AsOf, find) = (asOf, npi => byNpi.GetValueOrDefault(npi));
    }

    /// <summary>A registry of millions of rows, which stay where they are: <paramref name="find"/> looks one up.</summary>
    public OrderingRegistry(DateOnly asOf, Func<string, OrderingProvider?> find) => (AsOf, this.find) = (asOf, find);

    /// <summary>The date of the file.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The row of that NPI; null when it is not in the file.</summary>
    public OrderingProvider? Find(string npi) => find(npi);
}

/// <summary>A row of the ordering and referring file.</summary>
/// <param name="Npi">The NPI.</param>
/// <param name="Name">"FAMILY, GIVEN".</param>
/// <param name="PartB">May order part B services.</param>
/// <param name="Dme">May order durable medical equipment.</param>
/// <param name="HomeHealth">May order home health.</param>
/// <param name="PowerMobility">May order power mobility devices.</param>
public sealed record OrderingProvider(string Npi, string Name, bool PartB, bool Dme, bool HomeHealth, bool PowerMobility);

/// <summary>Who is excluded from federal health programs: the list of the Office of Inspector General.</summary>
public sealed class ExclusionList(DateOnly asOf, IEnumerable<string> npis)
{
    private readonly HashSet<string> excluded = new(npis, StringComparer.Ordinal);

    /// <summary>The date of the list.</summary>
    public DateOnly AsOf { get; } = asOf;

    /// <summary>Whether that NPI is excluded.</summary>
    public bool Holds(string npi) => excluded.Contains(npi);
}
