using System.Text.Json;
using MedNec.Cases;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>
/// Recognises a record of another FHIR version, by what it says of itself and by elements and types that R4 does not
/// have (http://hl7.org/fhir/R4/diff.html, http://hl7.org/fhir/R5/diff.html). A stray element in an R4 chart is no
/// other version: at least half of the resources of that type must show it.
/// </summary>
internal static class OtherVersions
{
    // Enough of a type to see how a record is written.
    private const int LookedAtByType = 20;

    /// <summary>The version that has this resource type while R4 has not; null for the types of R4.</summary>
    public static string? OfType(string type) => type switch
    {
        "MedicationOrder" or "DiagnosticOrder" or "DeviceUseRequest" or "Conformance" or "ImagingObjectSelection" or "Order" or "OrderResponse" => FhirVersion.Dstu2,
        "ImagingManifest" or "Sequence" or "ServiceDefinition" or "ExpansionProfile" => FhirVersion.Stu3,
        "ProcedureRequest" or "ReferralRequest" or "EligibilityRequest" or "EligibilityResponse" or "BodySite" or "DeviceComponent" or "DataElement"
            or "ProcessRequest" or "ProcessResponse" => FhirVersion.BeforeR4,
        "MedicationUsage" or "DeviceUsage" or "DeviceAssociation" or "DeviceDispense" or "EncounterHistory" or "GenomicStudy" or "ImagingSelection"
            or "InventoryItem" or "InventoryReport" or "NutritionIntake" or "Transport" or "Permission" or "Requirements" or "ActorDefinition" => FhirVersion.R5,
        _ => null,
    };

    /// <summary>Refuses <paramref name="record"/> when it is written in another version.</summary>
    public static void Refuse(FhirRecord record)
    {
        if (record.DeclaredVersion is { } version)
        {
            throw Unreadable(record, "Bundle", version);
        }

        var looked = new Dictionary<string, TypeSeen>(StringComparer.Ordinal);
        foreach (var resource in record.Resources)
        {
            if (!looked.TryGetValue(resource.Type, out var seen))
            {
                looked[resource.Type] = seen = new TypeSeen();
            }

            if (seen.Resources == LookedAtByType)
            {
                continue;
            }

            seen.Resources++;
            if (Declared(resource.Json) is { } declared)
            {
                throw Unreadable(record, Place(resource), declared);
            }

            if ((OfType(resource.Type) ?? VersionTells.Of(resource)) is { } told)
            {
                seen.Telling++;
                seen.First ??= (resource, told);
            }
        }

        foreach (var seen in looked.Values)
        {
            if (seen is { First: var (resource, told) } && seen.Telling * 2 >= seen.Resources)
            {
                throw Unreadable(record, Place(resource), told);
            }
        }
    }

    /// <summary>The other version that a resource says it is written in, by its profile or a server's statement; null when it says none, or R4.</summary>
    public static string? Declared(JsonElement json)
    {
        if (json.Words("fhirVersion") is { } number)
        {
            return FhirVersion.Named(number);
        }

        foreach (var profile in json.Child("meta").List("profile"))
        {
            if (profile.Words() is { } url && OfProfile(url) is { } version)
            {
                return version;
            }
        }

        return null;
    }

    private static UnreadableInputException Unreadable(FhirRecord record, string? place, string version) =>
        new(record.File, place, $"the record seems to be FHIR {version}, and R4 is read; export it again as FHIR R4 (4.0.1)");

    private static string Place(Resource resource) => $"{resource.Place} ({resource.Type})";

    private static string? OfProfile(string url)
    {
        const string Core = "http://hl7.org/fhir/";
        if (url.StartsWith("http://fhir.org/guides/argonaut/", StringComparison.Ordinal) || url.StartsWith("http://hl7.org/fhir/us/daf/", StringComparison.Ordinal))
        {
            return FhirVersion.Dstu2;
        }

        if (!url.StartsWith(Core, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = url[Core.Length..];
        return rest.Split('/')[0] switch
        {
            "DSTU2" or "1.0" => FhirVersion.Dstu2,
            "STU3" or "3.0" => FhirVersion.Stu3,
            "R5" or "5.0" => FhirVersion.R5,
            "StructureDefinition" when rest.Split('|') is [_, var number] => FhirVersion.Named(number),
            _ => null,
        };
    }

    private sealed class TypeSeen
    {
        public int Resources { get; set; }

        public int Telling { get; set; }

        public (Resource Resource, string Version)? First { get; set; }
    }
}
