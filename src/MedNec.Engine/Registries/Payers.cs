namespace MedNec.Engine.Registries;

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
