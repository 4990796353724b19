using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Records;

/// <summary>What the payer answered when asked whether the patient is covered (a 271 answer, a portal page, a call).</summary>
public sealed record Eligibility
{
    /// <summary>"active" or "terminated", as the payer says it.</summary>
    public string? Status { get; init; }

    /// <summary>First day of cover.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Last day of cover; null while it is open.</summary>
    public PartialDate? Through { get; init; }

    /// <summary>The day of the answer.</summary>
    public PartialDate? CheckedOn { get; init; }

    /// <summary>Whether the plan wants a referral for this service.</summary>
    public bool? ReferralRequired { get; init; }

    /// <summary>The referral's number.</summary>
    public string? ReferralNumber { get; init; }

    /// <summary>Kinds of service that the contract excludes altogether.</summary>
    public IReadOnlyList<Service> Excluded { get => field ?? []; init; }

    /// <summary>Other plans of the patient.</summary>
    public IReadOnlyList<OtherCoverage> Others { get => field ?? []; init; }
}

/// <summary>Another plan of the patient, for the coordination of benefits.</summary>
public sealed record OtherCoverage
{
    /// <summary>Its payer.</summary>
    public string? Payer { get; init; }

    /// <summary>Whether it pays before the plan that is asked.</summary>
    public bool? IsPrimary { get; init; }

    /// <summary>When it decided on this request; null before.</summary>
    public PartialDate? DecidedOn { get; init; }
}
