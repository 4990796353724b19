using System.Text;
using System.Text.Json;

namespace MedNec.Cases.Sources;

/// <summary>A line of a record as a person reads it.</summary>
/// <param name="Label">What it is: "Effective date time".</param>
/// <param name="Value">What it says; null for the head of the lines below it.</param>
/// <param name="Depth">How deep it stands, from 0.</param>
public sealed record ReadableLine(string Label, string? Value, int Depth);

/// <summary>Shows a FHIR resource, or an entry of a brief, as lines that a nurse can read: every field that it holds, in its order, with codes after their words.</summary>
public static class ReadableJson
{
    private const int Deepest = 6;

    // Said elsewhere on the page, or of use to machines alone.
    private static readonly HashSet<string> LeftOut = new(StringComparer.Ordinal) { "resourceType", "id", "meta", "text", "contained", "subject", "patient", "extension" };

    /// <summary>The lines of <paramref name="part"/>.</summary>
    public static IReadOnlyList<ReadableLine> Lines(JsonElement part)
    {
        var lines = new List<ReadableLine>();
        if (part.ValueKind == JsonValueKind.Object && Short(part) is null)
        {
            Fields(part, 0, lines);
        }
        else
        {
            Add("Entry", part, 0, lines);
        }

        return lines;
    }

    private static void Fields(JsonElement part, int depth, List<ReadableLine> lines)
    {
        var isResource = part.TryGetProperty("resourceType", out _);
        foreach (var field in part.EnumerateObject().Where(field => !field.Name.StartsWith('_') && !(isResource && LeftOut.Contains(field.Name))))
        {
            Add(Label(field.Name), field.Value, depth, lines);
        }
    }

    private static void Add(string label, JsonElement value, int depth, List<ReadableLine> lines)
    {
        if (Short(value) is { } text)
        {
            lines.Add(new(label, text, depth));
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in value.EnumerateArray())
            {
                Add(label, element, depth, lines);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object && depth < Deepest)
        {
            lines.Add(new(label, null, depth));
            Fields(value, depth + 1, lines);
        }
    }

    // FHIR's data types that people write in one line: Coding, CodeableConcept, Quantity, Reference, Period, Identifier (R4, section 2.24).
    private static string? Short(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Object => Words(value) ?? Concept(value) ?? Quantity(value) ?? Reference(value) ?? Period(value),
        _ => null,
    };

    private static string? Words(JsonElement value) => value.EnumerateObject().All(field => field.Name == "text") ? JsonPlace.Text(value, "text") : null;

    private static string? Concept(JsonElement value)
    {
        if (!value.TryGetProperty("coding", out var codings) || codings.ValueKind != JsonValueKind.Array)
        {
            return JsonPlace.Text(value, "system") is not null && JsonPlace.Text(value, "code") is not null && !value.TryGetProperty("value", out _) ? Coding(value) : null;
        }

        var words = JsonPlace.Text(value, "text") ?? codings.EnumerateArray().Select(coding => JsonPlace.Text(coding, "display")).FirstOrDefault(display => display is not null);
        var codes = string.Join(", ", codings.EnumerateArray().Select(Code).OfType<string>());
        return (words, codes) switch
        {
            (null, "") => null,
            (null, _) => codes,
            (_, "") => words,
            _ => $"{words} ({codes})",
        };
    }

    private static string? Coding(JsonElement coding) => JsonPlace.Text(coding, "display") is { } words ? $"{words} ({Code(coding)})" : Code(coding);

    private static string? Code(JsonElement coding) => JsonPlace.Text(coding, "code") is { } code
        ? JsonPlace.Text(coding, "system") is { } system && Engine.Charts.CodeSystems.Named(system) is var name && !name.Contains("://", StringComparison.Ordinal) ? $"{name} {code}" : code
        : null;

    private static string? Quantity(JsonElement value) =>
        value.TryGetProperty("value", out var number) && number.ValueKind == JsonValueKind.Number
            ? $"{JsonPlace.Text(value, "comparator")}{number.GetRawText()} {JsonPlace.Text(value, "unit") ?? JsonPlace.Text(value, "code")}".Trim()
            : null;

    private static string? Reference(JsonElement value) => JsonPlace.Text(value, "reference") is { } reference
        ? JsonPlace.Text(value, "display") is { } display ? $"{display} ({reference})" : reference
        : null;

    private static string? Period(JsonElement value) => value.EnumerateObject().All(field => field.Name is "start" or "end")
        ? (JsonPlace.Text(value, "start"), JsonPlace.Text(value, "end")) switch
        {
            (null, null) => null,
            ({ } start, null) => $"from {start}",
            (null, { } end) => $"until {end}",
            var (start, end) => $"{start} to {end}",
        }
        : null;

    private static string Label(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            words.Append(words.Length == 0 ? char.ToUpperInvariant(letter).ToString() : char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString());
        }

        return words.ToString();
    }
}
