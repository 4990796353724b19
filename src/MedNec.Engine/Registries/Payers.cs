using MedNec.Engine.Letters;

namespace MedNec.Engine.Registries;

/// <summary>Payers as the clinic knows them.</summary>
public sealed class PayerDirectory(IReadOnlyList<PayerProfile> payers)
{
    /// <summary>All payers.</summary>
    public IReadOnlyList<PayerProfile> All { get; } = payers;

    /// <summary>The payer of that name or alias, whatever its case; null when the directory has none.</summary>
    public PayerProfile? Find(string? name) => name is null ? null : All.FirstOrDefault(payer => payer.Aliases.Prepend(payer.Name).Contains(name, StringComparer.OrdinalIgnoreCase));
}

/// <summary>What the clinic knows of a payer.</summary>
public sealed record PayerProfile
{
    /// <summary>Legal name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Fax numbers, portal addresses and postal addresses that are its own, each with the day it was verified.</summary>
    public IReadOnlyList<PayerAddress> Addresses { get; init; } = [];

    /// <summary>The channels it accepts, by purpose; a purpose that is not named accepts those under null.</summary>
    public IReadOnlyList<AcceptedChannel> Channels { get; init; } = [];

    /// <summary>The forms it demands.</summary>
    public IReadOnlyList<PayerForm> Forms { get; init; } = [];

    /// <summary>The largest file it takes, in megabytes.</summary>
    public decimal? LimitMegabytes { get; init; }

    /// <summary>The most pages it takes.</summary>
    public int? LimitPages { get; init; }
}

/// <summary>A number or address of a payer.</summary>
/// <param name="Channel">"fax", "mail", "portal", "email".</param>
/// <param name="Address">The number or address.</param>
/// <param name="VerifiedOn">When somebody last verified it.</param>
public sealed record PayerAddress(string Channel, string Address, DateOnly? VerifiedOn);

/// <summary>A channel that a payer accepts.</summary>
/// <param name="Channel">"portal", "fax", "mail", "email", "278", "pas".</param>
/// <param name="Purpose">For which purpose; null for all.</param>
public sealed record AcceptedChannel(string Channel, Purpose? Purpose);

/// <summary>A form that a payer demands.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Revision">The revision in use; null where it has none.</param>
/// <param name="Purpose">For which purpose; null for all.</param>
/// <param name="Service">For which kind of service; null for all.</param>
public sealed record PayerForm(string Id, string? Revision, Purpose? Purpose, Service? Service);

/// <summary>Payers' policies, as far as the checks need them.</summary>
public sealed class PolicyShelf(IReadOnlyList<PolicyRecord> policies)
{
    /// <summary>All policies.</summary>
    public IReadOnlyList<PolicyRecord> All { get; } = policies;

    /// <summary>The version of that policy in force on a day; the newest version where none is; null when the shelf has none.</summary>
    public PolicyRecord? Find(string? id, DateOnly on) =>
        All.Where(policy => string.Equals(policy.Id, id, StringComparison.OrdinalIgnoreCase)).OrderByDescending(policy => policy.IsInForce(on)).ThenByDescending(policy => policy.EffectiveFrom).FirstOrDefault();
}

/// <summary>A version of a payer's policy.</summary>
public sealed record PolicyRecord
{
    /// <summary>Its id here: "cms/l33718".</summary>
    public required string Id { get; init; }

    /// <summary>The number that payers know it by: "L33718", "Medical Policy 0123".</summary>
    public required string Number { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>First day in force.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day in force; null while it is.</summary>
    public DateOnly? EffectiveThrough { get; init; }

    /// <summary>The billing codes it covers.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The diagnoses it covers, codes or beginnings of codes; empty when it lists none.</summary>
    public IReadOnlyList<string> Diagnoses { get; init; } = [];

    /// <summary>Its demands.</summary>
    public IReadOnlyList<PolicyDemand> Criteria { get; init; } = [];

    /// <summary>The documents it demands, and how old each may be.</summary>
    public IReadOnlyList<DemandedDocument> Documents { get; init; } = [];

    /// <summary>The scores it demands, and how old each may be.</summary>
    public IReadOnlyList<DemandedScore> Scores { get; init; } = [];

    /// <summary>The quantities it allows.</summary>
    public IReadOnlyList<QuantityLimit> Limits { get; init; } = [];

    /// <summary>The therapy it demands before.</summary>
    public IReadOnlyList<PriorTherapy> PriorTherapies { get; init; } = [];

    /// <summary>Whether it is in force on that day.</summary>
    public bool IsInForce(DateOnly on) => (EffectiveFrom is null || on >= EffectiveFrom) && (EffectiveThrough is null || on <= EffectiveThrough);
}

/// <summary>One demand of a policy.</summary>
/// <param name="Id">Its number in the policy: "A.2".</param>
/// <param name="Text">The demand in our own words.</param>
/// <param name="Words">Words, any of which a letter uses when it speaks of it.</param>
public sealed record PolicyDemand(string Id, string Text, IReadOnlyList<string> Words);

/// <summary>A document that a policy demands.</summary>
/// <param name="Kind">Its kind: "sleep-study".</param>
/// <param name="WithinDays">How old it may be on the letter's date; null for any age.</param>
public sealed record DemandedDocument(string Kind, int? WithinDays);

/// <summary>A score that a policy demands.</summary>
/// <param name="Tool">The tool: "ODI", "PHQ-9".</param>
/// <param name="WithinDays">How old it may be on the letter's date; null for any age.</param>
public sealed record DemandedScore(string Tool, int? WithinDays);

/// <summary>How many a policy allows.</summary>
/// <param name="Code">The billing code.</param>
/// <param name="Quantity">How many.</param>
/// <param name="PerDays">In how many days; null for one request.</param>
public sealed record QuantityLimit(string Code, decimal Quantity, int? PerDays);

/// <summary>Therapy that a policy demands before.</summary>
/// <param name="Treatment">What, as words of which any names it: "physical therapy", "PT".</param>
/// <param name="Days">For how many days altogether.</param>
/// <param name="WithinDays">In how many days before the letter; null for any time.</param>
public sealed record PriorTherapy(IReadOnlyList<string> Treatment, int Days, int? WithinDays);
