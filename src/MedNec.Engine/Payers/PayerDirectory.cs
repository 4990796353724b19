namespace MedNec.Engine.Payers;

/// <summary>Payers as the clinic knows them. A payer that stands in several lists is one payer.</summary>
public sealed class PayerDirectory
{
    private readonly Dictionary<string, PayerProfile> byName = new(StringComparer.Ordinal);
    private readonly ILookup<string, PayerProfile> byAlias;

    /// <summary>A directory of these payers.</summary>
    public PayerDirectory(IReadOnlyList<PayerProfile> payers)
    {
        foreach (var payer in payers)
        {
            var key = PayerName.Key(payer.Name);
            byName[key] = byName.TryGetValue(key, out var known) ? known.With(payer) : payer;
        }

        All = [.. byName.Values];
        byAlias = All.SelectMany(payer => payer.Aliases.Select(PayerName.Key).Distinct(StringComparer.Ordinal).Select(alias => (alias, payer))).ToLookup(pair => pair.alias, pair => pair.payer, StringComparer.Ordinal);
    }

    /// <summary>All payers.</summary>
    public IReadOnlyList<PayerProfile> All { get; }

    /// <summary>The payer of that name or alias; null when the directory has none, or more than one.</summary>
    public PayerProfile? Find(string? name) => Candidates(name) is [var only] ? only : null;

    /// <summary>
    /// The payers that a name may mean, whatever its case, marks and legal form: the one of that legal name, else all with
    /// that alias. More than one: the name is ambiguous, and a person must say which.
    /// </summary>
    public IReadOnlyList<PayerProfile> Candidates(string? name) =>
        string.IsNullOrWhiteSpace(name) ? []
        : byName.TryGetValue(PayerName.Key(name), out var payer) ? [payer]
        : [.. byAlias[PayerName.Key(name)]];

    /// <summary>Why <see cref="Find"/> has no answer, as the end of a sentence: "does not hold Acme Health", "holds two payers called BCBS: A and B".</summary>
    public string WhyNot(string? name) => Candidates(name) switch
    {
        [] => $"does not hold {(string.IsNullOrWhiteSpace(name) ? "the payer" : name)}",
        var several => $"holds {several.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} payers called {name} ({string.Join(", ", several.Select(payer => payer.Name))})",
    };
}
