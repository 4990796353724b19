using MedNec.Engine.Charts;

namespace MedNec.Engine.Records;

/// <summary>What was read on one page of an attached document.</summary>
public sealed record DocumentPage
{
    /// <summary>Its number in the document, from 1.</summary>
    public int? Number { get; init; }

    /// <summary>The patient's name on it.</summary>
    public string? Name { get; init; }

    /// <summary>The birth date on it.</summary>
    public PartialDate? BirthDate { get; init; }

    /// <summary>The record number on it.</summary>
    public string? Mrn { get; init; }

    /// <summary>The member number on it.</summary>
    public string? MemberId { get; init; }

    /// <summary>How sure the reading is, 0 to 1.</summary>
    public decimal? Confidence { get; init; }

    /// <summary>Its text.</summary>
    public string? Text { get; init; }
}

/// <summary>What was found in a document's file besides its pages.</summary>
public sealed record FileInspection
{
    /// <summary>Its size in megabytes.</summary>
    public decimal? Megabytes { get; init; }

    /// <summary>How many pages it has.</summary>
    public int? Pages { get; init; }

    /// <summary>Whether a password locks it.</summary>
    public bool? Locked { get; init; }

    /// <summary>Whether it carries scripts, macros or launch actions.</summary>
    public bool? Active { get; init; }

    /// <summary>Dots per inch of its coarsest page.</summary>
    public int? Resolution { get; init; }

    /// <summary>What it hides: "comments", "tracked changes", "hidden layer", "embedded file", "text under redaction", "metadata".</summary>
    public IReadOnlyList<string> Hidden { get => field ?? []; init; }
}

/// <summary>A written consent or authorization to disclose a document.</summary>
public sealed record Consent
{
    /// <summary>What it is: "164.508 authorization", "Part 2 consent", "state release".</summary>
    public string? Kind { get; init; }

    /// <summary>When it was signed.</summary>
    public PartialDate? SignedOn { get; init; }

    /// <summary>When it expires; null when it does not.</summary>
    public PartialDate? Expires { get; init; }

    /// <summary>Whether the notice that must go with the records (42 CFR 2.32), and a copy of the consent or a description of its scope, is in the packet.</summary>
    public bool? NoticeIncluded { get; init; }
}
