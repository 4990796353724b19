using System.Globalization;
using System.Text.Json;

namespace MedNec.Cases.Sources;

/// <summary>Finds the part of a JSON text that a source names.</summary>
internal static class JsonPlace
{
    /// <summary>The value at a path such as "trials[0]" or "patient.birthDate".</summary>
    public static JsonElement? Find(JsonElement root, string path)
    {
        var at = root;
        foreach (var step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step[0] == '[' && int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            {
                if (at.ValueKind != JsonValueKind.Array || index >= at.GetArrayLength())
                {
                    return null;
                }

                at = at[index];
            }
            else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at;
    }

    /// <summary>The FHIR resource "Type/id" in a bundle, a list of resources, or one alone; contained resources too ("Type/id#contained").</summary>
    public static JsonElement? FindResource(JsonElement at, string reference)
    {
        var name = reference.Split('#')[0];
        switch (at.ValueKind)
        {
            case JsonValueKind.Array:
                return at.EnumerateArray().Select(element => FindResource(element, name)).FirstOrDefault(found => found is not null);

            case JsonValueKind.Object:
                if (at.TryGetProperty("entry", out var entries) && entries.ValueKind == JsonValueKind.Array)
                {
                    return entries.EnumerateArray()
                        .Select(entry => entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("resource", out var resource) ? FindResource(resource, name) : null)
                        .FirstOrDefault(found => found is not null);
                }

                return Text(at, "resourceType") is { } type && Text(at, "id") is { } id && (name == $"{type}/{id}" || name.EndsWith($"/{type}/{id}", StringComparison.Ordinal)) ? at : null;

            default:
                return null;
        }
    }

    public static string? Text(JsonElement at, string name) =>
        at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
