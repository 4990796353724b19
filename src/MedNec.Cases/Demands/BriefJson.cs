using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MedNec.Cases.Demands;

/// <summary>Changes the text of a brief in one place and leaves every other word as the clinic wrote it.</summary>
public static class BriefJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The brief with <paramref name="entry"/> at the end of <paramref name="list"/>.</summary>
    public static string Add(string brief, string list, JsonNode entry) => Change(brief, root =>
    {
        if (root[list] is not JsonArray entries)
        {
            root[list] = entries = [];
        }

        entries.Add(entry.DeepClone());
    });

    /// <summary>The brief without the last entry of <paramref name="list"/> that says <paramref name="entry"/>, and where it stood; null when it is not there.</summary>
    public static (string Brief, int Index)? Remove(string brief, string list, JsonNode entry)
    {
        var index = (Parse(brief)[list] as JsonArray)?.Select((one, i) => (one, i)).Where(pair => JsonNode.DeepEquals(pair.one, entry)).Select(pair => (int?)pair.i).LastOrDefault();
        return index is { } at ? (Change(brief, root => ((JsonArray)root[list]!).RemoveAt(at)), at) : null;
    }

    /// <summary>The brief with a field of that value; without it where the value is null.</summary>
    public static string Set(string brief, string field, string? value) => Change(brief, root =>
    {
        root.Remove(field);
        if (value is not null)
        {
            root[field] = value;
        }
    });

    /// <summary>What a field of the brief holds; null when it is not there.</summary>
    public static string? Get(string brief, string field) => Parse(brief)[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static string Change(string brief, Action<JsonObject> change)
    {
        var root = Parse(brief);
        change(root);
        return root.ToJsonString(Readable);
    }

    private static JsonObject Parse(string brief) => JsonNode.Parse(brief.TrimStart('\uFEFF'))!.AsObject();
}
