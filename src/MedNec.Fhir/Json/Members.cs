using System.Text.Json;
using MedNec.Engine.Charts;

namespace MedNec.Fhir.Json;

/// <summary>
/// The members of a JSON object as a chart needs them. A member that is absent, null or of another shape than asked for
/// reads as nothing, so that one wrong element never spoils the rest of a record.
/// </summary>
internal static class Members
{
    /// <summary>The member of that name; an undefined element when there is none.</summary>
    public static JsonElement Child(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;

    /// <summary>Whether the member is there and not null.</summary>
    public static bool Has(this JsonElement element, string name) =>
        element.Child(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>The items of the member, none when it is no list.</summary>
    public static JsonElement.ArrayEnumerator List(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : default;

    /// <summary>The first item of the member; an undefined element when it is no list or empty.</summary>
    public static JsonElement First(this JsonElement element, string name)
    {
        foreach (var item in element.List(name))
        {
            return item;
        }

        return default;
    }

    /// <summary>The member's words on one line; null when it is no text or blank.</summary>
    public static string? Words(this JsonElement element, string name) => element.Child(name).Words();

    /// <summary>An element's words on one line; null when it is no text or blank.</summary>
    public static string? Words(this JsonElement element) => element.Written() is { } text ? OneLine(text) : null;

    /// <summary>An element's text exactly as it stands; null when it is no text or blank.</summary>
    public static string? Written(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        string text;
        try
        {
            text = element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, such as a cut-off emoji: the text stays readable with its escapes shown.
            text = element.GetRawText()[1..^1];
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    /// <summary>The member's truth; null when it is neither true nor false.</summary>
    public static bool? Flag(this JsonElement element, string name) => element.Child(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The member as a date; an impossible one is kept as written.</summary>
    public static PartialDate? Date(this JsonElement element, string name) =>
        element.Words(name) is { } text ? PartialDate.Parse(text) : null;

    /// <summary>The digits of a number as the source writes them ("9.10"); null when the member is no number.</summary>
    public static string? Digits(this JsonElement element, string name) =>
        element.Child(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;

    private static string OneLine(string text)
    {
        if (text.AsSpan().IndexOfAny('\r', '\n', '\t') < 0)
        {
            return text.Trim();
        }

        return string.Join(' ', text.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
