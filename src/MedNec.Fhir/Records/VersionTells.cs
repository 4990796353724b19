using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>Elements that the R4 definition of a type does not have, or has in another shape, with the version they belong to.</summary>
internal static class VersionTells
{
    /// <summary>The other version that this resource shows; null when it reads as R4.</summary>
    public static string? Of(Resource resource)
    {
        var json = resource.Json;
        return resource.Type switch
        {
            "Condition" => Condition(json),
            "Observation" => Context(json) ?? Member(json, "comments", FhirVersion.Dstu2) ?? Member(json, "comment", FhirVersion.Stu3)
                ?? Member(json, "related", FhirVersion.BeforeR4) ?? Member(json, "triggeredBy", FhirVersion.R5),
            "DiagnosticReport" => Context(json) ?? Member(json, "codedDiagnosis", FhirVersion.BeforeR4),
            "Procedure" => Context(json) ?? Member(json, "notDone", FhirVersion.Stu3) ?? Member(json, "notPerformed", FhirVersion.Dstu2)
                ?? Starting(json, "occurrence", FhirVersion.R5) ?? Reasons(json),
            "MedicationRequest" => Context(json) ?? Medication(json) ?? Reasons(json) ?? (json.Child("requester").Has("agent") ? FhirVersion.Stu3 : null),
            "MedicationStatement" => Medication(json) ?? Reasons(json) ?? Member(json, "taken", FhirVersion.Stu3) ?? Member(json, "wasNotTaken", FhirVersion.Dstu2)
                ?? Member(json, "patient", FhirVersion.Dstu2),
            "MedicationDispense" => Medication(json) ?? Member(json, "notDone", FhirVersion.Stu3) ?? Member(json, "patient", FhirVersion.Dstu2),
            "MedicationAdministration" => Medication(json) ?? Member(json, "notGiven", FhirVersion.Stu3) ?? Member(json, "wasNotGiven", FhirVersion.Dstu2)
                ?? Member(json, "patient", FhirVersion.Dstu2) ?? Starting(json, "occurence", FhirVersion.R5),
            "Encounter" => Encounter(json),
            "AllergyIntolerance" => Member(json, "substance", FhirVersion.Dstu2) ?? Member(json, "assertedDate", FhirVersion.Stu3)
                ?? Shape(json, "type", JsonValueKind.Object, FhirVersion.R5),
            "CarePlan" or "CareTeam" => Context(json) ?? Addresses(json),
            "ServiceRequest" or "DeviceRequest" => Context(json) ?? Concept(json.Child("code")) ?? Reasons(json),
            "DocumentReference" => Member(json, "indexed", FhirVersion.BeforeR4) ?? Shape(json, "context", JsonValueKind.Array, FhirVersion.R5),
            "Coverage" => Member(json, "grouping", FhirVersion.Stu3) ?? Member(json, "bin", FhirVersion.Dstu2) ?? Member(json, "insurer", FhirVersion.R5)
                ?? Member(json, "paymentBy", FhirVersion.R5),
            "Goal" => Member(json, "status", FhirVersion.BeforeR4),
            "Immunization" => Member(json, "notGiven", FhirVersion.Stu3) ?? Member(json, "wasNotGiven", FhirVersion.Dstu2),
            "Device" => Member(json, "udi", FhirVersion.BeforeR4) ?? Shape(json, "name", JsonValueKind.Array, FhirVersion.R5),
            "Medication" => Member(json, "isBrand", FhirVersion.BeforeR4) ?? Member(json, "product", FhirVersion.Dstu2),
            _ => null,
        };
    }

    private static string? Condition(JsonElement json) =>
        Member(json, "patient", FhirVersion.Dstu2)
        ?? Member(json, "dateRecorded", FhirVersion.Dstu2)
        ?? Context(json)
        ?? Member(json, "assertedDate", FhirVersion.Stu3)
        ?? Shape(json, "clinicalStatus", JsonValueKind.String, FhirVersion.BeforeR4)
        ?? Member(json, "participant", FhirVersion.R5);

    private static string? Encounter(JsonElement json) =>
        Shape(json, "class", JsonValueKind.String, FhirVersion.Dstu2)
        ?? Member(json, "patient", FhirVersion.Dstu2)
        ?? Member(json, "indication", FhirVersion.BeforeR4)
        ?? Shape(json, "class", JsonValueKind.Array, FhirVersion.R5)
        ?? Member(json, "actualPeriod", FhirVersion.R5)
        ?? Member(json, "admission", FhirVersion.R5)
        ?? (json.First("reason") is { ValueKind: JsonValueKind.Object } reason ? reason.Has("value") || reason.Has("use") ? FhirVersion.R5 : FhirVersion.BeforeR4 : null);

    // STU3 named the visit "context" where DSTU2 and R4 have "encounter".
    private static string? Context(JsonElement json) => json.Child("context").Has("reference") ? FhirVersion.Stu3 : null;

    // R5 joined medicationCodeableConcept and medicationReference into one.
    private static string? Medication(JsonElement json) => Concept(json.Child("medication"));

    private static string? Concept(JsonElement codeable) =>
        codeable.ValueKind == JsonValueKind.Object && (codeable.Has("concept") || codeable.Child("reference").ValueKind == JsonValueKind.Object) ? FhirVersion.R5 : null;

    private static string? Reasons(JsonElement json) => Concept(json.First("reason"));

    private static string? Addresses(JsonElement json) => Concept(json.First("addresses"));

    private static string? Member(JsonElement json, string name, string version) => json.Has(name) ? version : null;

    private static string? Shape(JsonElement json, string name, JsonValueKind shape, string version) => json.Child(name).ValueKind == shape ? version : null;

    private static string? Starting(JsonElement json, string stem, string version) =>
        json.Has(stem + "DateTime") || json.Has(stem + "Period") ? version : null;
}
