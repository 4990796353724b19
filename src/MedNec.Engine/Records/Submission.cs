using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>How the letter goes out: to whom, by which channel, on what basis, and what proves its receipt.</summary>
public sealed record Submission
{
    /// <summary>"portal", "fax", "mail", "email", "278", "pas".</summary>
    public string? Channel { get; init; }

    /// <summary>Who receives it.</summary>
    public string? To { get; init; }

    /// <summary>"payer", "administrator", "patient", "employer", "custodian", "attorney", "other".</summary>
    public string? ToKind { get; init; }

    /// <summary>The number or address it goes to.</summary>
    public string? Address { get; init; }

    /// <summary>When that number or address was last verified.</summary>
    public PartialDate? VerifiedOn { get; init; }

    /// <summary>Whether it was typed by hand for this submission.</summary>
    public bool? TypedByHand { get; init; }

    /// <summary>Who looked a second time at what was typed.</summary>
    public string? SecondLookBy { get; init; }

    /// <summary>The basis of the disclosure: "payment", "treatment", "authorization", "patient".</summary>
    public string? Basis { get; init; }

    /// <summary>The planned day.</summary>
    public PartialDate? PlannedOn { get; init; }

    /// <summary>The day it went out.</summary>
    public PartialDate? SentOn { get; init; }

    /// <summary>The fax confirmation, portal number or certified mail number.</summary>
    public string? Confirmation { get; init; }

    /// <summary>When that was stored.</summary>
    public PartialDate? ConfirmedOn { get; init; }

    /// <summary>The day by which the payer must decide.</summary>
    public PartialDate? PayerDueOn { get; init; }
}

/// <summary>The date by which this must be filed.</summary>
public sealed record Deadline
{
    /// <summary>The day that holds under every reading of the rule.</summary>
    public PartialDate? Safe { get; init; }

    /// <summary>The last day that the rule, read most generously, allows.</summary>
    public PartialDate? LegalLatest { get; init; }

    /// <summary>Where it comes from: a rule's id, "notice" or "contract".</summary>
    public string? Source { get; init; }

    /// <summary>Who decided to file after the safe date.</summary>
    public string? OverrideBy { get; init; }

    /// <summary>The good cause for it.</summary>
    public string? GoodCause { get; init; }
}

/// <summary>Where an appeal stands.</summary>
public sealed record Appeal
{
    /// <summary>The level that this letter is for, counted from 1.</summary>
    public int? Level { get; init; }

    /// <summary>Whether this is a review outside the plan.</summary>
    public bool? External { get; init; }

    /// <summary>Whether the fast way is asked for.</summary>
    public bool? Expedited { get; init; }

    /// <summary>The decisions of the levels before.</summary>
    public IReadOnlyList<PriorDecision> Decisions { get => field ?? []; init; }

    /// <summary>US dollars in controversy.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What the plan does: "denial", "reduction", "suspension", "termination".</summary>
    public string? Action { get; init; }

    /// <summary>When a reduction or termination takes effect.</summary>
    public PartialDate? EffectiveOn { get; init; }

    /// <summary>When the appeal or request was or will be filed.</summary>
    public PartialDate? FiledOn { get; init; }

    /// <summary>Whether services are asked to go on until the decision.</summary>
    public bool? ContinuationAsked { get; init; }

    /// <summary>When the patient consented in writing to an appeal by the provider.</summary>
    public PartialDate? ConsentSignedOn { get; init; }

    /// <summary>Whether everything that will ever be shown is in this packet.</summary>
    public bool? EvidenceComplete { get; init; }

    /// <summary>Who appeals for the patient.</summary>
    public Representative? Representative { get; init; }
}

/// <summary>The decision of one level of appeal.</summary>
public sealed record PriorDecision
{
    /// <summary>The level, counted from 1.</summary>
    public int? Level { get; init; }

    /// <summary>Its date; null while it is open.</summary>
    public PartialDate? On { get; init; }
}

/// <summary>An appointment of representative (CMS-1696 or the plan's own form).</summary>
public sealed record Representative
{
    /// <summary>Who represents.</summary>
    public string? Name { get; init; }

    /// <summary>The form: "CMS-1696".</summary>
    public string? Form { get; init; }

    /// <summary>When the patient signed; null while unsigned.</summary>
    public PartialDate? PatientSignedOn { get; init; }

    /// <summary>When the representative signed; null while unsigned.</summary>
    public PartialDate? RepresentativeSignedOn { get; init; }
}
