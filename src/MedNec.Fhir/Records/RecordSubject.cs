using System.Text.Json;
using MedNec.Cases;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>
/// The one patient a record is about. Refuses a record of two: by two Patient resources that are different persons, or
/// by a resource whose subject is somebody else.
/// </summary>
internal sealed class RecordSubject
{
    private static readonly string[] SubjectMembers = ["subject", "patient", "beneficiary"];

    private static readonly string[] PatientFirst = ["patient", "subject", "beneficiary"];

    private readonly FhirRecord record;
    private readonly HashSet<string> knownAs = new(StringComparer.Ordinal);
    private readonly List<Resource> same = [];
    private string? firstNamed;
    private string? patientsAddress;

    private RecordSubject(FhirRecord record) => (this.record, References) = (record, new References(record));

    /// <summary>The record's references.</summary>
    public References References { get; }

    /// <summary>The Patient resource that speaks for the person; null when the record holds none.</summary>
    public Resource? Main => same.Count > 0 ? same[0] : null;

    /// <summary>Finds the patient of <paramref name="record"/>.</summary>
    public static RecordSubject Of(FhirRecord record)
    {
        var subject = new RecordSubject(record);
        subject.FindPatients();
        return subject;
    }

    /// <summary>Whether that Patient resource is the person the record is about, and not only the holder of the plan.</summary>
    public bool Includes(Resource patient) => same.Contains(patient);

    /// <summary>Why a resource does not speak about the patient ("about a Group"); null when it does. Refuses the record when it speaks about another patient.</summary>
    public string? WhyNotAbout(Resource resource)
    {
        foreach (var member in MembersOf(resource.Type))
        {
            if (resource.Json.Child(member) is { ValueKind: JsonValueKind.Object } reference)
            {
                // Nearly all resources of a record write the same words here, which need no second search.
                if (patientsAddress is { } address && reference.Child("reference") is { ValueKind: JsonValueKind.String } written && written.ValueEquals(address))
                {
                    return null;
                }

                var why = WhyNot(reference, resource);
                if (why is null && reference.Words("reference") is { } found && found[0] != '#')
                {
                    patientsAddress = found;
                }

                return why;
            }
        }

        return null;
    }

    private static string[] MembersOf(string type) => type switch
    {
        "Claim" or "ExplanationOfBenefit" or "Immunization" or "AllergyIntolerance" or "Device" => PatientFirst,
        "Patient" or "Practitioner" or "PractitionerRole" or "Organization" or "Location" or "Medication" => [],
        _ => SubjectMembers,
    };

    private string? WhyNot(JsonElement reference, Resource resource)
    {
        if (References.Resolve(reference, resource) is { } found)
        {
            return found.Type != "Patient" ? $"about a {found.Type}" : WhyNotThis(found, resource);
        }

        if (reference.Words("reference") is not { } address)
        {
            return IdentifiesAnother(reference.Child("identifier")) ? throw Another(resource, "a patient with another identifier") : null;
        }

        if (References.TypeAndId(address) is { } named)
        {
            var type = named[..named.IndexOf('/', StringComparison.Ordinal)];
            return type == "Patient" ? WhyNotNamed(named, resource) : $"about a {type}";
        }

        return Main is null ? WhyNotNamed(address, resource) : "about someone the record does not hold";
    }

    private string? WhyNotThis(Resource patient, Resource resource)
    {
        if (same.Contains(patient))
        {
            return null;
        }

        if (Main is not { } main || SamePerson.Are(main, patient))
        {
            same.Add(patient);
            return null;
        }

        throw Another(resource, patient.Reference);
    }

    private string? WhyNotNamed(string named, Resource resource)
    {
        if (knownAs.Contains(named))
        {
            return null;
        }

        if (Main is null && (firstNamed is null || firstNamed == named))
        {
            firstNamed = named;
            return null;
        }

        throw Another(resource, named);
    }

    private void FindPatients()
    {
        var patients = record.Resources.Where(resource => resource.Type == "Patient").ToList();
        if (patients.Count > 1)
        {
            var holders = OnlyPlanHolders(patients);
            patients.RemoveAll(holders.Contains);
            // A record that was merged into another points there; the one it was merged into speaks.
            patients = [.. patients.OrderBy(patient => IsReplaced(patient.Json))];
        }

        foreach (var patient in patients)
        {
            if (Main is { } main && !SamePerson.Are(main, patient))
            {
                throw Another(patient, patient.Reference);
            }

            same.Add(patient);
            knownAs.Add(patient.Reference);
            foreach (var address in SamePerson.LinkedAs(patient.Json))
            {
                knownAs.Add(References.TypeAndId(address) ?? address);
            }
        }
    }

    private HashSet<Resource> OnlyPlanHolders(List<Resource> patients)
    {
        var holders = new HashSet<Resource>();
        var subjects = new HashSet<Resource>();
        foreach (var resource in record.Resources)
        {
            if (resource.Type == "Coverage")
            {
                Collect(holders, resource.Json.Child("subscriber"), resource);
                Collect(holders, resource.Json.Child("policyHolder"), resource);
            }

            foreach (var member in SubjectMembers)
            {
                Collect(subjects, resource.Json.Child(member), resource);
            }
        }

        holders.ExceptWith(subjects);
        return holders.Count < patients.Count ? holders : [];
    }

    private void Collect(HashSet<Resource> into, JsonElement reference, Resource from)
    {
        if (reference.ValueKind == JsonValueKind.Object && References.Resolve(reference, from) is { Type: "Patient" } patient)
        {
            into.Add(patient);
        }
    }

    private bool IdentifiesAnother(JsonElement identifier)
    {
        if (Main is not { } main || identifier.Words("system") is not { } system || identifier.Words("value") is not { } value)
        {
            return false;
        }

        var sameSystem = false;
        foreach (var known in main.Json.List("identifier"))
        {
            if (known.Words("system") == system)
            {
                sameSystem = true;
                if (known.Words("value") == value)
                {
                    return false;
                }
            }
        }

        return sameSystem;
    }

    private static bool IsReplaced(JsonElement patient)
    {
        foreach (var link in patient.List("link"))
        {
            if (link.Words("type") == "replaced-by")
            {
                return true;
            }
        }

        return false;
    }

    private UnreadableInputException Another(Resource at, string other) =>
        new(record.File, at.Place, at.Type == "Patient"
            ? $"{other} is another person than {Main?.Reference ?? firstNamed}; export each patient's record into its own file"
            : $"{at.Reference} is about {other}, and the record is about {Main?.Reference ?? firstNamed}; export each patient's record into its own file");
}
