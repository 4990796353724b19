using System.Text.Json.Serialization;
using MedNec.Engine.Charts;
using MedNec.Engine.Records;

namespace MedNec.Engine.Letters;

/// <summary>A document that goes with the letter.</summary>
public sealed record AttachedDocument
{
    /// <summary>The file, relative to the brief.</summary>
    public string? File { get; init; }

    /// <summary>What it is: "sleep-study", "progress-note" and so on.</summary>
    public string? Kind { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>Its date.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>What was read on its pages.</summary>
    public IReadOnlyList<DocumentPage> Pages { get => field ?? []; init; }

    /// <summary>What was found in its file.</summary>
    public FileInspection? Inspection { get; init; }

    /// <summary>What it holds that needs care: "part-2", "psychotherapy", "hiv", "genetic", "reproductive", "minor-consent".</summary>
    public IReadOnlyList<string> Labels { get => field ?? []; init; }

    /// <summary>The written consent to disclose it.</summary>
    public Consent? Consent { get; init; }

    /// <summary>As a reader calls it: its title, else its kind or file.</summary>
    [JsonIgnore]
    public string Label => Title ?? Kind ?? File ?? "A document";
}

/// <summary>A payer's request for information.</summary>
public sealed record InformationRequest
{
    /// <summary>The payer's number for it.</summary>
    public string? Number { get; init; }

    /// <summary>When it came.</summary>
    public PartialDate? ReceivedOn { get; init; }

    /// <summary>What the payer asks, point by point.</summary>
    public IReadOnlyList<string> Asks { get => field ?? []; init; }
}

/// <summary>A workplace injury.</summary>
public sealed record Injury
{
    /// <summary>The day of the injury.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The employer.</summary>
    public string? Employer { get; init; }

    /// <summary>The claim's number.</summary>
    public string? ClaimNumber { get; init; }

    /// <summary>What happened.</summary>
    public string? Mechanism { get; init; }
}

/// <summary>A payer's denial.</summary>
public sealed record Denial
{
    /// <summary>The date on the notice.</summary>
    public PartialDate? NoticeDate { get; init; }

    /// <summary>The payer's reference: claim, case or authorization number.</summary>
    public string? Reference { get; init; }

    /// <summary>The reasons stated.</summary>
    public IReadOnlyList<DenialReason> Reasons { get => field ?? []; init; }
}

/// <summary>One stated reason of a denial.</summary>
public sealed record DenialReason
{
    /// <summary>Its code: "CO-50".</summary>
    public string? Code { get; init; }

    /// <summary>The payer's words.</summary>
    public string? Text { get; init; }

    /// <summary>The clinic's answer to it, in the clinic's words.</summary>
    public string? Answer { get; init; }
}

/// <summary>An expense for which reimbursement is asked.</summary>
public sealed record Expense
{
    /// <summary>The kind of expense: "MASS", "GYM" and so on.</summary>
    public string? Kind { get; init; }

    /// <summary>The expense in words.</summary>
    public string? Description { get; init; }

    /// <summary>When it is or was bought.</summary>
    public PartialDate? PurchaseDate { get; init; }

    /// <summary>US dollars.</summary>
    public decimal? Amount { get; init; }

    /// <summary>How the clinician came to know: "visit", "telehealth", "questionnaire", "none".</summary>
    public string? Evaluation { get; init; }

    /// <summary>When.</summary>
    public PartialDate? EvaluatedOn { get; init; }

    /// <summary>Who diagnosed the disease.</summary>
    public string? DiagnosedBy { get; init; }

    /// <summary>What the ordinary product without the medical purpose costs, US dollars.</summary>
    public decimal? UsualPrice { get; init; }

    /// <summary>Since when the patient has had the membership or subscription.</summary>
    public PartialDate? MemberSince { get; init; }

    /// <summary>Whether the patient would buy it without the disease too, as the patient says.</summary>
    public bool? WouldBuyAnyway { get; init; }

    /// <summary>What ties the signer to the patient or the seller: "treating", "patient", "relative", "seller".</summary>
    public string? SignerIs { get; init; }

    /// <summary>The seller's receipt.</summary>
    public Receipt? Receipt { get; init; }
}

/// <summary>A sentence in the clinician's own words, in place of a composed one.</summary>
public sealed record OwnWords
{
    /// <summary>The place in the letter, as each composed statement names it ("consequences.risk[0]").</summary>
    public required string Slot { get; init; }

    /// <summary>The sentence; empty leaves the composed one out.</summary>
    public required string Text { get; init; }
}

/// <summary>What the clinician states for a demand of the payer's policy, in a sentence of the clinician's own.</summary>
public sealed record Attestation
{
    /// <summary>The demand's id in the policy: "A.2".</summary>
    public string? Criterion { get; init; }

    /// <summary>The sentence.</summary>
    public string? Text { get; init; }

    /// <summary>False where it says that the demand does not hold.</summary>
    public bool? Holds { get; init; }
}
