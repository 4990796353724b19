using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Resources that record what was an error, was refuted, or never happened: no letter may stand on them.</summary>
internal static class NotTrue
{
    /// <summary>Why it must be left out: "entered in error", "refuted", "not done"; null when it counts.</summary>
    public static string? Why(Resource resource)
    {
        var json = resource.Json;
        var status = resource.Type == "Goal" ? json.Words("lifecycleStatus") : resource.Status;
        if (status == "entered-in-error" || (resource.Type == "DocumentReference" && json.Words("docStatus") == "entered-in-error"))
        {
            return "entered in error";
        }

        if (resource.Type is "Condition" or "AllergyIntolerance" && json.CodeOf("verificationStatus") is ("entered-in-error" or "refuted") and var verified)
        {
            return Phrase.FromCode(verified);
        }

        if (resource.Type is "MedicationRequest" or "ServiceRequest" or "DeviceRequest" && json.Flag("doNotPerform") is true)
        {
            return "an order not to do it";
        }

        var never = (resource.Type, status) switch
        {
            ("Observation" or "DiagnosticReport" or "Encounter" or "MedicationRequest" or "MedicationDispense" or "Goal", "cancelled") => true,
            ("MedicationDispense", "declined") => true,
            ("MedicationStatement", "not-taken") => true,
            ("MedicationAdministration" or "Procedure", "not-done") => true,
            ("Goal", "rejected") => true,
            ("DocumentReference", "superseded") => true,
            ("ServiceRequest" or "DeviceRequest" or "CarePlan", "revoked") => true,
            _ => false,
        };
        return never ? Phrase.FromCode(status) : null;
    }
}
