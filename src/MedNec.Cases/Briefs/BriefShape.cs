using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace MedNec.Cases.Briefs;

/// <summary>
/// Compares JSON with the type it is for, before it is read, so that each slip gets its own sentence: the field that was
/// probably meant, the words a field may hold, the kind of value that belongs there. Takes nulls and "x-" names out.
/// </summary>
internal static class BriefShape
{
    /// <summary>Checks <paramref name="value"/> against <paramref name="type"/>.</summary>
    /// <exception cref="UnreadableInputException">A field is unknown or of the wrong form.</exception>
    public static void Check(JsonObject value, JsonTypeInfo type, string file) => Object(value, type, file, "");

    private static void Object(JsonObject value, JsonTypeInfo type, string file, string path)
    {
        var known = type.Properties.Where(property => property.Set is not null).ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var (name, child) in value.ToList())
        {
            if (child is null || name.StartsWith("x-", StringComparison.Ordinal))
            {
                value.Remove(name);
            }
            else if (known.TryGetValue(name, out var property))
            {
                Value(child, property.PropertyType, type.Options, file, path.Length == 0 ? name : $"{path}.{name}");
            }
            else
            {
                throw new UnreadableInputException(file, path.Length == 0 ? name : $"{path}.{name}", Unknown(name, known.Keys));
            }
        }

        if (type.Properties.FirstOrDefault(property => property.IsRequired && !value.ContainsKey(property.Name)) is { } missing)
        {
            throw new UnreadableInputException(file, path.Length == 0 ? null : path, $"has no \"{missing.Name}\"; add it");
        }
    }

    private static void Value(JsonNode value, Type declared, JsonSerializerOptions options, string file, string path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var kind = value.GetValueKind();
        if (type.IsGenericType)
        {
            var list = value as JsonArray ?? throw Wrong(file, path, "a list in [ ]", kind);
            for (var i = list.Count - 1; i >= 0; i--)
            {
                if (list[i] is { } element)
                {
                    Value(element, type.GenericTypeArguments[0], options, file, $"{path}[{i}]");
                }
                else
                {
                    list.RemoveAt(i);
                }
            }
        }
        else if (type.IsEnum)
        {
            var words = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList();
            if (kind != JsonValueKind.String || !words.Contains(value.GetValue<string>(), StringComparer.Ordinal))
            {
                throw new UnreadableInputException(file, path, $"holds {Shown(value)}; it is one of {string.Join(", ", words)}");
            }
        }
        else if (type == typeof(string) || type == typeof(Engine.Charts.PartialDate))
        {
            Expect(kind == JsonValueKind.String, file, path, type == typeof(string) ? "text in quotes" : "a date in quotes, such as \"2026-11-20\"", kind);
        }
        else if (type == typeof(decimal) || type == typeof(int))
        {
            Expect(kind == JsonValueKind.Number, file, path, "a number without quotes", kind);
        }
        else if (type == typeof(bool))
        {
            Expect(kind is JsonValueKind.True or JsonValueKind.False, file, path, "true or false", kind);
        }
        else
        {
            var part = value as JsonObject ?? throw Wrong(file, path, "an object in { }", kind);
            Object(part, options.GetTypeInfo(type), file, path);
        }
    }

    private static void Expect(bool holds, string file, string path, string belongs, JsonValueKind found)
    {
        if (!holds)
        {
            throw Wrong(file, path, belongs, found);
        }
    }

    private static UnreadableInputException Wrong(string file, string path, string belongs, JsonValueKind found) =>
        new(file, path, $"needs {belongs}, and holds {Named(found)}");

    private static string Named(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        _ => "true or false",
    };

    private static string Shown(JsonNode value) => value.GetValueKind() == JsonValueKind.String && value.GetValue<string>() is { Length: < 40 } word ? $"\"{word}\"" : "something else";

    private static string Unknown(string name, IEnumerable<string> known)
    {
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        var nearest = known.MinBy(candidate => Distance(candidate.ToLowerInvariant(), name.ToLowerInvariant()));
        return nearest is not null && Distance(nearest.ToLowerInvariant(), name.ToLowerInvariant()) <= Math.Max(2, nearest.Length / 3)
            ? $"is no field we know; did you mean \"{nearest}\"?"
            : $"is no field we know; take \"{shown}\" out, or begin its name with \"x-\" to keep it";
    }

    // Levenshtein's distance; names are short, and very long ones are cut so that a hostile file costs nothing.
    private static int Distance(string left, string right)
    {
        right = right.Length > 60 ? right[..60] : right;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var (diagonal, above) = (row[0], 0);
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                above = row[j];
                row[j] = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
