using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Records;

/// <summary>
/// Follows the references of a record in every form of http://hl7.org/fhir/R4/references.html: relative, absolute,
/// versioned, <c>urn:uuid</c>, contained, conditional ("Practitioner?identifier=…") and by identifier. A reference that
/// leads nowhere is nothing, never an error.
/// </summary>
internal sealed class References
{
    private readonly FhirRecord record;
    private readonly Dictionary<string, Resource> byAddress = new(StringComparer.Ordinal);
    private Dictionary<string, Resource>? byIdentifier;

    /// <summary>Indexes the resources of <paramref name="record"/>.</summary>
    public References(FhirRecord record)
    {
        this.record = record;
        byAddress.EnsureCapacity(2 * record.Resources.Count);
        foreach (var resource in record.Resources)
        {
            byAddress.TryAdd(resource.Reference, resource);
            if (resource.FullUrl is { } url)
            {
                byAddress.TryAdd(WithoutVersion(url), resource);
            }
            else if (resource.Id is { } id)
            {
                // Some exports write urn:uuid references and leave fullUrl out.
                byAddress.TryAdd("urn:uuid:" + id, resource);
            }
        }
    }

    /// <summary>The resource that <paramref name="reference"/>, an element of <paramref name="from"/>, means; null when the record does not hold it.</summary>
    public Resource? Resolve(JsonElement reference, Resource from)
    {
        var found = reference.Words("reference") is { } address ? At(address, from) : null;
        found ??= ByIdentifier(reference.Words("type"), reference.Child("identifier"));
        found?.IsReferredTo = true;
        return found;
    }

    /// <summary>"Type/id" of a reference that names one, whether the record holds it or not; null for other forms.</summary>
    public static string? TypeAndId(string address)
    {
        address = WithoutVersion(address);
        var id = address.LastIndexOf('/');
        if (id <= 0 || id == address.Length - 1 || address.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        var type = address.LastIndexOf('/', id - 1) + 1;
        return char.IsAsciiLetterUpper(address[type]) ? address[type..] : null;
    }

    /// <summary>Whether two addresses name different servers, so that equal ids there mean different things.</summary>
    public static bool NameDifferentServers(string? one, string? other) =>
        one is not null && other is not null
        && Uri.TryCreate(one, UriKind.Absolute, out var first) && Uri.TryCreate(other, UriKind.Absolute, out var second)
        && first.Scheme.StartsWith("http", StringComparison.Ordinal) && second.Scheme.StartsWith("http", StringComparison.Ordinal)
        && !string.Equals(first.Host, second.Host, StringComparison.OrdinalIgnoreCase);

    private Resource? At(string address, Resource from)
    {
        if (address[0] == '#')
        {
            var container = from.Container ?? from;
            return address.Length == 1 ? container : container.Contained.FirstOrDefault(inner => inner.Id == address[1..]);
        }

        if (address.IndexOf('?', StringComparison.Ordinal) is var query and > 0)
        {
            return Conditional(address[..query], address[(query + 1)..]);
        }

        address = WithoutVersion(address);
        return byAddress.GetValueOrDefault(address)
            ?? (TypeAndId(address) is { } id && byAddress.GetValueOrDefault(id) is { } found && !NameDifferentServers(address, found.FullUrl) ? found : null);
    }

    private Resource? Conditional(string type, string query)
    {
        foreach (var term in query.Split('&'))
        {
            if (term.StartsWith("identifier=", StringComparison.Ordinal))
            {
                var parts = Uri.UnescapeDataString(term["identifier=".Length..]).Split('|', 2);
                return parts is [var system, var value] ? Identified(type[(type.LastIndexOf('/') + 1)..], system, value) : null;
            }
        }

        return null;
    }

    private Resource? ByIdentifier(string? type, JsonElement identifier) =>
        identifier.Words("value") is { } value && identifier.Words("system") is { } system ? Identified(type, system, value) : null;

    private Resource? Identified(string? type, string system, string value) =>
        (byIdentifier ??= IndexIdentifiers()).GetValueOrDefault($"{system}|{value}") is { } found && (type is null || found.Type == type) ? found : null;

    private Dictionary<string, Resource> IndexIdentifiers()
    {
        var index = new Dictionary<string, Resource>(StringComparer.Ordinal);
        foreach (var resource in record.Resources)
        {
            foreach (var identifier in resource.Json.List("identifier"))
            {
                if (identifier.Words("value") is { } value)
                {
                    index.TryAdd($"{identifier.Words("system")}|{value}", resource);
                }
            }
        }

        return index;
    }

    private static string WithoutVersion(string address) =>
        address.IndexOf("/_history", StringComparison.Ordinal) is var version and > 0 ? address[..version] : address;
}
