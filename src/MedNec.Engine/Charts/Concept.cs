namespace MedNec.Engine.Charts;

/// <summary>A code out of a code system, as the source gives it.</summary>
/// <param name="System">The system's short name (see <see cref="CodeSystems"/>), or its URI when we have no name for it.</param>
/// <param name="Value">The code itself: "G47.33", "E0601".</param>
/// <param name="Display">The source's own words for it, if any.</param>
public sealed record Code(string System, string Value, string? Display = null);

/// <summary>Something named in words and perhaps in codes (FHIR R4 <c>CodeableConcept</c>).</summary>
/// <param name="Text">The words to write in a letter.</param>
public sealed record Concept(string Text)
{
    /// <summary>Its codes, in the order of the source.</summary>
    public IReadOnlyList<Code> Codes { get => field ?? []; init; }

    /// <summary>Its code in <paramref name="system"/>, if it has one.</summary>
    public string? In(string system) => Codes.FirstOrDefault(code => code.System == system)?.Value;
}

/// <summary>Short names of the code systems we know.</summary>
public static class CodeSystems
{
    /// <summary>ICD-10-CM diagnoses.</summary>
    public const string Icd10Cm = "ICD-10-CM";

    /// <summary>HCPCS Level II items and services.</summary>
    public const string Hcpcs = "HCPCS";

    /// <summary>CPT procedures: the number only, its words are licensed.</summary>
    public const string Cpt = "CPT";

    /// <summary>National Drug Code.</summary>
    public const string Ndc = "NDC";

    /// <summary>RxNorm drugs.</summary>
    public const string RxNorm = "RxNorm";

    /// <summary>SNOMED CT concepts.</summary>
    public const string Snomed = "SNOMED";

    /// <summary>LOINC observations.</summary>
    public const string Loinc = "LOINC";

    /// <summary>The short name for a FHIR system URI; the URI itself when we have none.</summary>
    public static string Named(string uri) => uri switch
    {
        "http://hl7.org/fhir/sid/icd-10-cm" or "urn:oid:2.16.840.1.113883.6.90" => Icd10Cm,
        "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" or "http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets" or "urn:oid:2.16.840.1.113883.6.285" or "https://bluebutton.cms.gov/resources/codesystem/hcpcs" => Hcpcs,
        "http://www.ama-assn.org/go/cpt" => Cpt,
        "http://hl7.org/fhir/sid/ndc" => Ndc,
        "http://www.nlm.nih.gov/research/umls/rxnorm" => RxNorm,
        "http://snomed.info/sct" => Snomed,
        "http://loinc.org" => Loinc,
        _ => uri,
    };
}
