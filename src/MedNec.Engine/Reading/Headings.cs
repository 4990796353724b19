namespace MedNec.Engine.Reading;

/// <summary>The headings people give the parts of a letter (<c>packs/reading/headings.yaml</c>).</summary>
public static class Headings
{
    // Longer than any heading; a sentence that begins with one is no heading.
    private const int Longest = 70;

    private static readonly Dictionary<string, string> Parts = Packs.Yaml("reading/headings.yaml").Entries
        .SelectMany(part => part.Value.Texts.Select(heading => (Heading: Key(heading), part.Key)))
        .DistinctBy(pair => pair.Heading)
        .ToDictionary(pair => pair.Heading, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The id of the part that <paramref name="heading"/> opens (see <see cref="Letters.SectionIds"/>); null when we do not know it.</summary>
    public static string? PartOf(string heading) => heading.Length > Longest ? null : Parts.GetValueOrDefault(Key(heading)) ?? PolicyPart(heading);

    // The heading of the criteria names their policy behind a colon.
    private static string? PolicyPart(string heading) =>
        heading.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Parts.GetValueOrDefault(Key(heading[..colon])) is Letters.SectionIds.Criteria ? Letters.SectionIds.Criteria : null;

    /// <summary>Without case, marks, a number in front and a colon behind: "2. CLINICAL HISTORY:" is "clinical history".</summary>
    private static string Key(string heading)
    {
        var words = Folding.Fold(heading).AsSpan().Trim(" *#_:.-–—");
        var number = words.IndexOfAnyExceptInRange('0', '9');
        if (number > 0 && words[number] is '.' or ')')
        {
            words = words[(number + 1)..].TrimStart();
        }

        return words.ToString().Replace("\u2019", "'", StringComparison.Ordinal);
    }
}
