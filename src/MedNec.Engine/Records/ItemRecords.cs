using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>Who will render the service or supply the item.</summary>
public sealed record Supplier
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>NPI.</summary>
    public string? Npi { get; init; }

    /// <summary>Whether the plan's network holds it.</summary>
    public bool? InNetwork { get; init; }
}

/// <summary>What the Food and Drug Administration says of an item for this use.</summary>
public sealed record Regulatory
{
    /// <summary>"on-label", "off-label", "cleared", "approved", "investigational".</summary>
    public string? Status { get; init; }

    /// <summary>The application or clearance: "NDA 021457", "K123456".</summary>
    public string? Reference { get; init; }
}

/// <summary>A compendium's entry for a use of a drug, as a clinician read it.</summary>
public sealed record CompendiumEntry
{
    /// <summary>The compendium: "NCCN", "DRUGDEX", "AHFS-DI", "Clinical Pharmacology", "Lexi-Drugs".</summary>
    public string? Name { get; init; }

    /// <summary>Its category or class: "2A", "IIa", "supportive".</summary>
    public string? Rating { get; init; }

    /// <summary>The use it rates.</summary>
    public string? Indication { get; init; }

    /// <summary>When it was read.</summary>
    public PartialDate? RetrievedOn { get; init; }
}

/// <summary>An alternative that the plan prefers, and why it is not for this patient.</summary>
public sealed record Alternative
{
    /// <summary>The alternative.</summary>
    public string? Name { get; init; }

    /// <summary>Why it would be less effective or would do harm.</summary>
    public string? Reason { get; init; }
}

/// <summary>A receipt from whoever sold it.</summary>
public sealed record Receipt
{
    /// <summary>The seller.</summary>
    public string? Seller { get; init; }

    /// <summary>What was sold.</summary>
    public string? Description { get; init; }

    /// <summary>When.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>US dollars.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Whether the patient certified that nobody else has paid it.</summary>
    public bool? Certified { get; init; }
}
