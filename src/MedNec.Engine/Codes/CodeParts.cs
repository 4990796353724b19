namespace MedNec.Engine.Codes;

/// <summary>Names of the parts in which imported sets are kept: one compact file each.</summary>
public static class CodeParts
{
    /// <summary>ICD-10-CM by release.</summary>
    public const string Diagnoses = "icd-10-cm";

    /// <summary>Notes of the ICD-10-CM tabular list.</summary>
    public const string Tabular = "icd-10-cm-tabular";

    /// <summary>Terms of the ICD-10-CM alphabetical index: lines of a term, a tab, and its code.</summary>
    public const string Terms = "icd-10-cm-index";

    /// <summary>The words of titles and terms, made from the two for searching.</summary>
    public const string Words = "icd-10-cm-words";

    /// <summary>Which ICD-10-CM codes took the place of which: lines of an old code, a tab, and the new ones.</summary>
    public const string Successors = "icd-10-cm-conversions";

    /// <summary>HCPCS Level II.</summary>
    public const string Items = "hcpcs";

    /// <summary>HCPCS modifiers.</summary>
    public const string Modifiers = "hcpcs-modifiers";

    /// <summary>HCPCS codes for what has none of its own.</summary>
    public const string Unclassified = "hcpcs-noc";

    /// <summary>Medically unlikely edits: lines of code, most units a day, indicator and service, parted by tabs.</summary>
    public const string UnitLimits = "hcpcs-units";

    /// <summary>Places of service.</summary>
    public const string Places = "place-of-service";

    /// <summary>Claim adjustment reason codes.</summary>
    public const string Reasons = "carc";

    /// <summary>Remittance advice remark codes.</summary>
    public const string Remarks = "rarc";

    /// <summary>Providers by NPI.</summary>
    public const string Providers = "providers";
}
