using System.Globalization;
using System.Text.Json;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>One resource of a record and its place there.</summary>
internal sealed class Resource
{
    private const int LongestId = 64;

    private IReadOnlyList<Resource>? contained;

    /// <summary>A resource that stands in the record by itself.</summary>
    public Resource(JsonElement json, string type, int entry, string? fullUrl)
    {
        (Json, Type, Entry, FullUrl) = (json, type, entry, fullUrl);
        Id = UsableId(json);
        Reference = Id is null ? ReferenceByEntry : $"{type}/{Id}";
    }

    private Resource(JsonElement json, string type, Resource container)
    {
        (Json, Type, Entry, Container) = (json, type, container.Entry, container);
        Id = UsableId(json);
        Reference = $"{container.Reference}#{Id}";
    }

    /// <summary>Its content.</summary>
    public JsonElement Json { get; }

    /// <summary>Its type: "Observation".</summary>
    public string Type { get; }

    /// <summary>Its id; null when it has none, or one that no reference could name.</summary>
    public string? Id { get; }

    /// <summary>The number of its entry in the record, from 1.</summary>
    public int Entry { get; }

    /// <summary>Where it stands in words: "entry 7".</summary>
    public string Place => string.Create(CultureInfo.InvariantCulture, $"entry {Entry}");

    /// <summary>The address the bundle gives it.</summary>
    public string? FullUrl { get; }

    /// <summary>The resource it stands in, when it is contained.</summary>
    public Resource? Container { get; }

    /// <summary>How facts name it: "Observation/ahi-2026"; "Observation/entry-7" without an id; "DiagnosticReport/psg#ahi" when contained.</summary>
    public string Reference { get; private set; }

    /// <summary>Whether another resource leaned on it for a name, a drug or a reason.</summary>
    public bool IsReferredTo { get; set; }

    /// <summary>Its status, as the standard codes it.</summary>
    public string? Status => Json.Words("status");

    /// <summary>The resources that stand inside it.</summary>
    public IReadOnlyList<Resource> Contained => contained ??= ReadContained();

    private string ReferenceByEntry => string.Create(CultureInfo.InvariantCulture, $"{Type}/entry-{Entry}");

    /// <summary>Names it by its entry, because another resource already bears its id.</summary>
    public void NameByEntry() => Reference = ReferenceByEntry;

    private List<Resource> ReadContained()
    {
        var resources = new List<Resource>();
        foreach (var json in Json.List("contained"))
        {
            if (json.Words("resourceType") is { } type && UsableId(json) is not null)
            {
                resources.Add(new Resource(json, type, this));
            }
        }

        return resources;
    }

    // The standard allows letters, digits, "-" and "."; records also carry "_", which does no harm.
    private static string? UsableId(JsonElement json)
    {
        if (json.Words("id") is not { Length: <= LongestId } id)
        {
            return null;
        }

        foreach (var sign in id)
        {
            if (!char.IsAsciiLetterOrDigit(sign) && sign is not ('-' or '.' or '_'))
            {
                return null;
            }
        }

        return id;
    }
}
