namespace MedNec.Engine.Codes;

/// <summary>What a file of a publisher holds.</summary>
public enum PublisherFileKind
{
    /// <summary>ICD-10-CM codes and headings of a release in the order of the list.</summary>
    DiagnosisOrder,

    /// <summary>The ICD-10-CM tabular list as XML.</summary>
    Tabular,

    /// <summary>The ICD-10-CM alphabetical index as XML.</summary>
    IndexXml,

    /// <summary>The ICD-10-CM alphabetical index as rows.</summary>
    IndexRows,

    /// <summary>HCPCS in records of 320 columns.</summary>
    ItemRecords,

    /// <summary>HCPCS as rows.</summary>
    ItemRows,

    /// <summary>HCPCS modifiers as rows.</summary>
    Modifiers,

    /// <summary>HCPCS codes of what has none of its own, as rows.</summary>
    Unclassified,

    /// <summary>Medically unlikely edits as rows.</summary>
    UnitLimits,

    /// <summary>Places of service as rows.</summary>
    Places,

    /// <summary>Claim adjustment reasons or remittance remarks as rows.</summary>
    Reasons,

    /// <summary>An NPPES extract.</summary>
    Providers,

    /// <summary>Part of a release, and nothing in it that the others do not say: codes without headings, addenda, group codes, other names of providers.</summary>
    PassedOver,
}
