using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>What is read of each type of resource. A type that is not here is counted, not read.</summary>
internal static class ResourceTable
{
    private static readonly Dictionary<string, Action<Resource, ChartDraft>> Readers = new(StringComparer.Ordinal)
    {
        ["Patient"] = ReadPatient.Read,
        ["Coverage"] = ReadCoverage.Read,
        ["Condition"] = ReadCondition.Read,
        ["MedicationRequest"] = ReadMedicationRequest.Read,
        ["MedicationStatement"] = ReadMedicationStatement.Read,
        ["MedicationDispense"] = ReadMedicationDispense.Read,
        ["MedicationAdministration"] = ReadMedicationAdministration.Read,
        ["Procedure"] = ReadProcedure.Read,
        ["Observation"] = ReadObservation.Read,
        ["DiagnosticReport"] = ReadDiagnosticReport.Read,
        ["Encounter"] = ReadEncounter.Read,
        ["AllergyIntolerance"] = ReadAllergyIntolerance.Read,
        ["CarePlan"] = ReadCarePlan.Read,
        ["Goal"] = ReadGoal.Read,
        ["Device"] = ReadDevice.Read,
        ["DeviceUseStatement"] = ReadDeviceUseStatement.Read,
        ["ServiceRequest"] = ReadServiceRequest.Read,
        ["DeviceRequest"] = ReadDeviceRequest.Read,
        ["DocumentReference"] = ReadDocumentReference.Read,
        ["Practitioner"] = ReadPractitioner.Read,
        ["PractitionerRole"] = ReadPractitionerRole.Read,
        ["CareTeam"] = ReadCareTeam.Read,
        ["Organization"] = ReadOrganization.Read,
    };

    /// <summary>The types read, for a sentence.</summary>
    public static string Types => string.Join(", ", Readers.Keys);

    /// <summary>Whether resources of that type are read; a Medication is, where another resource leans on it.</summary>
    public static bool Reads(string type) => type == "Medication" || Readers.ContainsKey(type);

    /// <summary>Reads <paramref name="resource"/> and what stands inside it into <paramref name="chart"/>, or counts why not.</summary>
    public static void Read(Resource resource, ChartDraft chart)
    {
        // Asked of every resource, used or not: one about somebody else spoils the whole record.
        var stranger = chart.Subject.WhyNotAbout(resource);
        if (resource.Type == "Medication")
        {
            return;
        }

        if (!Readers.TryGetValue(resource.Type, out var read))
        {
            chart.LeaveOut(resource);
            return;
        }

        if ((stranger ?? NotTrue.Why(resource)) is { } why)
        {
            chart.LeaveOut(resource, why);
            return;
        }

        var before = chart.Settled;
        read(resource, chart);
        if (chart.Settled == before)
        {
            chart.LeaveOut(resource, "says nothing we can use");
        }

        ReadContained(resource, chart);
    }

    // Laboratories send a report with its results inside. People and drugs inside only lend their names.
    private static void ReadContained(Resource resource, ChartDraft chart)
    {
        foreach (var inner in resource.Contained)
        {
            if (inner.Type is not ("Condition" or "Observation" or "Procedure" or "DiagnosticReport" or "DeviceUseStatement" or "Goal" or "ServiceRequest"))
            {
                continue;
            }

            if ((chart.Subject.WhyNotAbout(inner) ?? NotTrue.Why(inner)) is { } why)
            {
                chart.LeaveOut(inner, why);
            }
            else
            {
                Readers[inner.Type](inner, chart);
            }
        }
    }
}
