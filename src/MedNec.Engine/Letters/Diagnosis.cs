using MedNec.Engine.Charts;

namespace MedNec.Engine.Letters;

/// <summary>A diagnosis the request rests on, as the clinic codes it.</summary>
public sealed record Diagnosis
{
    /// <summary>The ICD-10-CM code.</summary>
    public string? Code { get; init; }

    /// <summary>The diagnosis in words.</summary>
    public string? Text { get; init; }

    /// <summary>When it began or was diagnosed.</summary>
    public PartialDate? Onset { get; init; }

    /// <summary>Why a rule of the code does not hold here: "unrelated conditions" for an Excludes1 pair, the coder's reason for an age or sex edit.</summary>
    public string? CodingReason { get; init; }
}

/// <summary>A treatment tried before, and how it ended.</summary>
public sealed record Trial
{
    /// <summary>The treatment: "Oral appliance", "Sumatriptan 50 mg".</summary>
    public string? Treatment { get; init; }

    /// <summary>When it began.</summary>
    public PartialDate? Start { get; init; }

    /// <summary>When it ended; null while it goes on or when not known.</summary>
    public PartialDate? End { get; init; }

    /// <summary>How it ended.</summary>
    public TrialOutcome? Outcome { get; init; }

    /// <summary>More in the clinic's words: dose, visits, what was seen.</summary>
    public string? Detail { get; init; }
}

/// <summary>How a treatment ended.</summary>
public enum TrialOutcome
{
    /// <summary>It did not work.</summary>
    Failed,

    /// <summary>The patient could not bear it.</summary>
    Intolerant,

    /// <summary>It must not be given to this patient.</summary>
    Contraindicated,

    /// <summary>It helped, not enough.</summary>
    Partial,

    /// <summary>The patient did not accept it.</summary>
    Declined,
}

/// <summary>A measurable aim.</summary>
public sealed record Goal
{
    /// <summary>What is measured: "AHI".</summary>
    public string? Measure { get; init; }

    /// <summary>The value to reach: "&lt; 5 per hour".</summary>
    public string? Target { get; init; }

    /// <summary>By when.</summary>
    public PartialDate? By { get; init; }
}

/// <summary>A guideline, article or label, and what it supports.</summary>
public sealed record Citation
{
    /// <summary>Who published it.</summary>
    public string? Organization { get; init; }

    /// <summary>Its title.</summary>
    public string? Title { get; init; }

    /// <summary>The year of the version cited.</summary>
    public int? Year { get; init; }

    /// <summary>Where to read it.</summary>
    public string? Url { get; init; }

    /// <summary>What it says for this request, in the clinic's words.</summary>
    public string? Supports { get; init; }

    /// <summary>PubMed's number.</summary>
    public string? Pmid { get; init; }

    /// <summary>The digital object identifier, without "https://doi.org/".</summary>
    public string? Doi { get; init; }

    /// <summary>The registered trial: "NCT01234567".</summary>
    public string? Trial { get; init; }

    /// <summary>The first author's family name.</summary>
    public string? FirstAuthor { get; init; }

    /// <summary>The clinician who has read it and confirms that it exists and says so.</summary>
    public string? ConfirmedBy { get; init; }
}
