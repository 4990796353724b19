using MedNec.Engine.Charts;

namespace MedNec.Engine.Letters;

/// <summary>Who signs the letter.</summary>
public sealed record Clinician
{
    /// <summary>Full name, without title or credentials.</summary>
    public string? Name { get; init; }

    /// <summary>Credentials: "MD", "PT, DPT".</summary>
    public string? Credentials { get; init; }

    /// <summary>Specialty: "Sleep medicine".</summary>
    public string? Specialty { get; init; }

    /// <summary>National Provider Identifier, ten digits.</summary>
    public string? Npi { get; init; }

    /// <summary>Direct number, also for a call between clinicians.</summary>
    public string? Phone { get; init; }

    /// <summary>Since when this clinician treats the patient.</summary>
    public PartialDate? TreatingSince { get; init; }

    /// <summary>The state licence.</summary>
    public License? License { get; init; }
}

/// <summary>A state licence.</summary>
public sealed record License
{
    /// <summary>The state, two letters.</summary>
    public string? State { get; init; }

    /// <summary>Its number.</summary>
    public string? Number { get; init; }

    /// <summary>When it expires.</summary>
    public PartialDate? Expires { get; init; }
}

/// <summary>The practice on the letterhead.</summary>
public sealed record ClinicDetails
{
    /// <summary>The practice's name.</summary>
    public string? Name { get; init; }

    /// <summary>Its postal address, one line.</summary>
    public string? Address { get; init; }

    /// <summary>Its telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Its fax.</summary>
    public string? Fax { get; init; }

    /// <summary>The organization's NPI.</summary>
    public string? Npi { get; init; }
}

/// <summary>A signature on the letter.</summary>
public sealed record SignatureRecord
{
    /// <summary>Name and credentials as signed.</summary>
    public string? By { get; init; }

    /// <summary>The day of signing.</summary>
    public PartialDate? On { get; init; }

    /// <summary>"electronic" or "wet"; anything else is for the checks to judge.</summary>
    public string? Kind { get; init; }

    /// <summary>SHA-256 of the letter as signed, in hexadecimal.</summary>
    public string? LetterHash { get; init; }

    /// <summary>Who signed besides, with credentials: "Hana Lee, MD".</summary>
    public string? CosignedBy { get; init; }

    /// <summary>When.</summary>
    public PartialDate? CosignedOn { get; init; }
}
