using System.Text.Json;
using MedNec.Fhir.Json;

namespace MedNec.Fhir.Elements;

/// <summary>A person's name (R4 <c>HumanName</c>): without courtesy titles, with the suffix.</summary>
/// <param name="Full">Given names, family name and the suffix that belongs to the name: "Robert Lee Hayes Jr.".</param>
/// <param name="Credentials">Suffixes that are no part of the name: "MD".</param>
internal sealed record PersonName(string Full, string? Credentials)
{
    // http://hl7.org/fhir/R4/valueset-name-use.html: what a person is called in law first.
    private static readonly string?[] ByStanding = ["official", "usual", null, "temp", "maiden", "old", "nickname", "anonymous"];

    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Mx", "Miss", "Dr", "Prof"];

    private static readonly string[] Generations = ["jr", "sr", "ii", "iii", "iv", "v"];

    /// <summary>The names of a person, the full legal name first, each once.</summary>
    public static IReadOnlyList<PersonName> All(JsonElement person)
    {
        var names = new List<(int Standing, PersonName Name)>();
        foreach (var element in person.List("name"))
        {
            if (Read(element) is { } name && !names.Exists(known => known.Name.Full == name.Full))
            {
                names.Add((Standing(element), name));
            }
        }

        return [.. names.OrderBy(entry => entry.Standing).Select(entry => entry.Name)];
    }

    /// <summary>Reads one name; null when it says none.</summary>
    public static PersonName? Read(JsonElement name)
    {
        var parts = new List<string>();
        Add(parts, name, "given");
        if (name.Words("family") is { } family)
        {
            parts.Add(family);
        }

        string? credentials = null;
        var suffixes = new List<string>();
        Add(suffixes, name, "suffix");
        foreach (var suffix in suffixes)
        {
            if (Generations.Contains(suffix.Trim('.', ' ').ToLowerInvariant()))
            {
                parts.Add(suffix);
            }
            else
            {
                credentials = Phrase.List(credentials, suffix);
            }
        }

        var full = Written(name, parts) ?? (parts.Count > 0 ? string.Join(' ', parts) : null);
        return full is null ? null : new PersonName(full, credentials);
    }

    // The text is how the name is written, 王小明 where the parts alone would give 小明 王; it counts when it says at least
    // what the parts say, and is not turned round ("Hayes, Robert").
    private static string? Written(JsonElement name, List<string> parts)
    {
        if (name.Words("text") is not { } text)
        {
            return null;
        }

        foreach (var part in parts)
        {
            if (!text.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        if (name.Words("family") is { } family && text.StartsWith(family + ",", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var prefix in name.List("prefix"))
        {
            text = Without(text, prefix.Words());
        }

        foreach (var title in Titles)
        {
            text = Without(Without(text, title + "."), title);
        }

        return text.Length == 0 ? null : text;
    }

    private static string Without(string text, string? title) =>
        title is not null && text.Length > title.Length && text[title.Length] == ' ' && text.StartsWith(title, StringComparison.OrdinalIgnoreCase)
            ? text[(title.Length + 1)..].TrimStart()
            : text;

    // A name that has ended stands behind all that have not.
    private static int Standing(JsonElement name) =>
        (Array.IndexOf(ByStanding, name.Words("use")) is var place and >= 0 ? place : ByStanding.Length)
        + (name.Child("period").Has("end") ? 100 : 0);

    private static void Add(List<string> parts, JsonElement name, string member)
    {
        foreach (var part in name.List(member))
        {
            if (part.Words() is { } word)
            {
                parts.Add(word);
            }
        }
    }
}
