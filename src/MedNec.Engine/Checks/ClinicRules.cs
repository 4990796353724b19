using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks;

/// <summary>
/// What a clinic decided about the checks themselves: which it turned off, for whom, what a finding means to it, and the
/// phrases of its own. A check that is turned off is shown so in every review, and never as passed.
/// </summary>
public sealed class ClinicRules
{
    private readonly ILookup<string, CheckSwitch> switches;
    private readonly ILookup<string, PhrasePack> joined;

    /// <summary>The rules of a clinic.</summary>
    /// <param name="switches">Which checks it turned off or weighs otherwise.</param>
    /// <param name="phrases">Its own phrases.</param>
    public ClinicRules(IReadOnlyList<CheckSwitch> switches, IReadOnlyList<PhrasePack> phrases)
    {
        (Switches, Phrases) = (switches, phrases);
        this.switches = switches.ToLookup(one => one.Check, StringComparer.Ordinal);
        joined = phrases.Where(pack => pack.Joins is not null).ToLookup(pack => pack.Joins!, StringComparer.Ordinal);
        Own = [.. phrases.Where(pack => pack.Own is not null).Select(pack => new ClinicPhrases(pack)).OrderBy(check => check.Info.Id, StringComparer.Ordinal)];
    }

    /// <summary>The rules of a clinic that has none.</summary>
    public static ClinicRules None { get; } = new([], []);

    /// <summary>Which checks are turned on or off, or weigh otherwise.</summary>
    public IReadOnlyList<CheckSwitch> Switches { get; }

    /// <summary>The clinic's own phrases.</summary>
    public IReadOnlyList<PhrasePack> Phrases { get; }

    /// <summary>The checks that the clinic's phrase packs make.</summary>
    public IReadOnlyList<ICheck> Own { get; }

    /// <summary>The switch that decides about <paramref name="check"/> on letters to <paramref name="payer"/>: the payer's own before the one for all; null when there is none.</summary>
    public CheckSwitch? Of(string check, string? payer) => Find(check, payer, one => one.IsOff is not null);

    /// <summary>What a finding of <paramref name="check"/> means to the clinic on letters to <paramref name="payer"/>; null when it means what the catalogue says.</summary>
    public Severity? SeverityOf(string check, string? payer) => Find(check, payer, one => one.Severity is not null)?.Severity;

    /// <summary>The clinic's phrases that belong to <paramref name="check"/>.</summary>
    internal IEnumerable<PhrasePack> Joining(string check) => joined[check];

    private CheckSwitch? Find(string check, string? payer, Func<CheckSwitch, bool> says)
    {
        CheckSwitch? forAll = null;
        foreach (var one in switches[check])
        {
            if (says(one) && one.Payer is null)
            {
                forAll = one;
            }
            else if (says(one) && string.Equals(one.Payer, payer, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        return forAll;
    }
}

/// <summary>A clinic's decision about one check.</summary>
/// <param name="Check">The check's id.</param>
/// <param name="Payer">For letters to that payer; null for all.</param>
public sealed record CheckSwitch(string Check, string? Payer)
{
    /// <summary>Turned off or, for one payer, on again; null when only the severity is said.</summary>
    public bool? IsOff { get; init; }

    /// <summary>What a finding means to the clinic; null as the catalogue says.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decided.</summary>
    public string? By { get; init; }

    /// <summary>When.</summary>
    public DateOnly? On { get; init; }

    /// <summary>As a review says it: "Turned off by the clinic for Acme Health (Hana Lee, MD, 2026-11-20): this payer takes no fax."</summary>
    public string Sentence()
    {
        var signed = string.Join(", ", new[] { By, On?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());
        return $"Turned off by the clinic{(Payer is null ? "" : $" for {Payer}")}{(signed.Length == 0 ? "" : $" ({signed})")}{(Reason is null ? "" : $": {Reason.Trim().TrimEnd('.')}")}.";
    }
}
