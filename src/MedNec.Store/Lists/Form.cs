using System.Globalization;
using System.Text.Json;
using MedNec.Engine;

namespace MedNec.Store.Lists;

/// <summary>Reads the entries of a list written in YAML: each field by its name, and no field that is not known.</summary>
internal static class Form
{
    /// <summary>The entries under <paramref name="key"/>, each of which may hold <paramref name="fields"/> only.</summary>
    public static IReadOnlyList<PackNode> Entries(PackNode root, string key, params string[] fields)
    {
        Only(root, [key]);
        var list = root[key];
        return list.IsText || list.Entries.Count > 0 ? throw list.Wrong("a list of entries, each begun with \"-\", belongs here") : [.. list.Items.Select(entry => Only(entry, fields))];
    }

    /// <summary>The parts under <paramref name="key"/> of an entry; none where it is left out.</summary>
    public static IEnumerable<PackNode> Parts(PackNode entry, string key, params string[] fields) =>
        (entry.Find(key)?.Items ?? []).Select(part => Only(part, fields));

    /// <summary>The node itself, if it is a map with these names only.</summary>
    public static PackNode Only(PackNode node, string[] fields)
    {
        if (node.IsText || node.Items.Count > 0)
        {
            throw node.Wrong($"fields such as \"{fields[0]}: …\" belong here");
        }

        return node.Entries.FirstOrDefault(entry => !fields.Contains(entry.Key, StringComparer.Ordinal)) is { Key: { } strange } found
            ? throw found.Value.Wrong($"\"{strange}:\" is not known here; take {string.Join(", ", fields)}")
            : node;
    }

    /// <summary>A text that must be there.</summary>
    public static string Text(PackNode entry, string key) => entry[key].Text is { Length: > 0 } text ? text : throw entry[key].Wrong($"\"{key}:\" is empty");

    /// <summary>A text that may be left out.</summary>
    public static string? Maybe(PackNode entry, string key) => entry.Find(key)?.Text is { Length: > 0 } text ? text : null;

    /// <summary>A list of texts; none where it is left out.</summary>
    public static IReadOnlyList<string> Texts(PackNode entry, string key) => entry.Find(key)?.Texts ?? [];

    /// <summary>A day; null where it is left out.</summary>
    public static DateOnly? Day(PackNode entry, string key) =>
        entry.Find(key) is not { } node ? null
        : DateOnly.TryParseExact(node.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw node.Wrong($"\"{node.Text}\" is no day; write it as 2026-11-20");

    /// <summary>A whole number; null where it is left out.</summary>
    public static int? Whole(PackNode entry, string key) =>
        entry.Find(key) is not { } node ? null
        : int.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw node.Wrong($"\"{node.Text}\" is no whole number");

    /// <summary>A number; null where it is left out.</summary>
    public static decimal? Number(PackNode entry, string key) =>
        entry.Find(key) is not { } node ? null
        : decimal.TryParse(node.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : throw node.Wrong($"\"{node.Text}\" is no number");

    /// <summary>One of the words of <typeparamref name="T"/>; null where it is left out.</summary>
    public static T? Word<T>(PackNode entry, string key)
        where T : struct, Enum => entry.Find(key) is { } node ? Word<T>(node) : null;

    /// <summary>One of the words of <typeparamref name="T"/>.</summary>
    public static T Word<T>(PackNode node)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == node.Text)
            {
                return value;
            }
        }

        throw node.Wrong($"\"{node.Text}\" is not known; take {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}");
    }
}
