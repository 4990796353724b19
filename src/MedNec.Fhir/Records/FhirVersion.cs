namespace MedNec.Fhir.Records;

/// <summary>A version of FHIR that is not R4, as people call it.</summary>
internal static class FhirVersion
{
    /// <summary>1.0.</summary>
    public const string Dstu2 = "DSTU2";

    /// <summary>3.0.</summary>
    public const string Stu3 = "STU3";

    /// <summary>1.0 or 3.0, which write this alike.</summary>
    public const string BeforeR4 = "DSTU2 or STU3";

    /// <summary>5.0.</summary>
    public const string R5 = "R5";

    /// <summary>The name of a version number ("3.0.2" is STU3); null for R4, for R4B, which reads alike, and for a number we do not know.</summary>
    public static string? Named(string number) => number switch
    {
        ['0' or '1', '.', ..] => Dstu2,
        ['3', '.', ..] => Stu3,
        ['5', '.', ..] => R5,
        ['6', '.', ..] => "R6",
        _ => null,
    };
}
