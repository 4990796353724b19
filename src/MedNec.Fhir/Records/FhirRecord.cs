using System.Globalization;
using System.Text.Json;
using MedNec.Cases;
using MedNec.Fhir.Json;
using MedNec.Fhir.Resources;

namespace MedNec.Fhir.Records;

/// <summary>All resources of a file, each once, and what of the file is no resource.</summary>
internal sealed class FhirRecord
{
    // The richest test chart has 1,244 resources in 3.5 MB; this only stops files made to fill the memory.
    private const int MostResources = 100_000;

    private readonly List<Resource> resources = [];
    private readonly Dictionary<string, int> placeByReference = new(StringComparer.Ordinal);
    private int entries;

    private FhirRecord(string file) => File = file;

    /// <summary>The file as the person knows it.</summary>
    public string File { get; }

    /// <summary>The resources, in the order of the file.</summary>
    public IReadOnlyList<Resource> Resources => resources;

    /// <summary>The other FHIR version that a bundle says it is written in; null when it says none, or R4.</summary>
    public string? DeclaredVersion { get; private set; }

    /// <summary>What is left out, with its count.</summary>
    public Tally LeftOut { get; } = new();

    /// <summary>Gathers the resources of a file; refuses one that is no FHIR, or holds something else than a patient's record.</summary>
    public static FhirRecord Of(IEnumerable<JsonElement> roots, string file)
    {
        var record = new FhirRecord(file);
        var alone = roots.ToList();
        if (alone is [{ ValueKind: JsonValueKind.Array } array])
        {
            record.RefuseMoreThanMost(array.GetArrayLength());
            alone = [.. array.EnumerateArray()];
        }

        if (!alone.Exists(root => TypeOf(root) is not null))
        {
            throw new UnreadableInputException(file, null, "is JSON but no FHIR: it names no resourceType; export the record as FHIR R4 JSON");
        }

        if (alone is [var single] && TypeOf(single) is { } type && type != "Bundle")
        {
            RefuseOtherThanPatientData(type, file);
        }

        foreach (var root in alone)
        {
            record.Take(root, null);
        }

        return record;
    }

    private static void RefuseOtherThanPatientData(string type, string file)
    {
        if (!ResourceTable.Reads(type) && OtherVersions.OfType(type) is null)
        {
            var shown = type.Length <= 40 && type.All(char.IsAsciiLetter) ? $"a FHIR {type}" : "a FHIR resource of an unknown type";
            throw new UnreadableInputException(file, null, $"holds {shown}, which is no patient's record; give a Bundle, or one resource of {ResourceTable.Types}");
        }
    }

    private void Take(JsonElement json, string? fullUrl)
    {
        if (TypeOf(json) is not { } type)
        {
            entries++;
            LeftOut.Count(json.ValueKind == JsonValueKind.Object ? "resource without a type" : "entry, unreadable");
            return;
        }

        if (type == "Bundle")
        {
            DeclaredVersion ??= OtherVersions.Declared(json);
            TakeEntries(json);
            return;
        }

        Keep(new Resource(json, type, ++entries, fullUrl));
    }

    private void TakeEntries(JsonElement bundle)
    {
        if (bundle.Has("entry") && bundle.Child("entry").ValueKind != JsonValueKind.Array)
        {
            LeftOut.Count("Bundle.entry, unreadable");
        }

        if (bundle.Child("entry") is { ValueKind: JsonValueKind.Array } list)
        {
            RefuseMoreThanMost(entries + list.GetArrayLength());
        }

        foreach (var entry in bundle.List("entry"))
        {
            var resource = entry.Child("resource");
            if (entry.ValueKind == JsonValueKind.Object && resource.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            {
                entries++;
                LeftOut.Count("entry without a resource");
            }
            else if (entry.Child("request").Words("method") == "DELETE")
            {
                entries++;
                LeftOut.Count(TypeOf(resource) ?? "resource", "deleted");
            }
            else
            {
                Take(resource, entry.Words("fullUrl"));
            }
        }
    }

    private void RefuseMoreThanMost(int count)
    {
        if (count > MostResources)
        {
            throw new UnreadableInputException(File, null, string.Create(CultureInfo.InvariantCulture, $"holds more than {MostResources:N0} resources; export fewer years of the record"));
        }
    }

    private void Keep(Resource resource)
    {
        if (placeByReference.TryAdd(resource.Reference, resources.Count))
        {
            resources.Add(resource);
            return;
        }

        var place = placeByReference[resource.Reference];
        var known = resources[place];
        if (JsonElement.DeepEquals(known.Json, resource.Json))
        {
            LeftOut.Count(resource.Type, "repeated");
        }
        else if (Versions.Compare(known.Json, resource.Json) is var order and not 0)
        {
            resources[place] = order < 0 ? resource : known;
            LeftOut.Count(resource.Type, "earlier version");
        }
        else
        {
            // Two resources under one id, and nothing says which is newer: neither is dropped.
            resource.NameByEntry();
            placeByReference.TryAdd(resource.Reference, resources.Count);
            resources.Add(resource);
        }
    }

    private static string? TypeOf(JsonElement json) => json.Words("resourceType");
}
