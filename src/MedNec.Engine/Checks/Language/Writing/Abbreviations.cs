using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language.Writing;

/// <summary>Which abbreviations every reviewer knows (<c>packs/words/abbreviations-known.yaml</c> and the names other packs give), and what the others stand for (<c>packs/words/abbreviations.yaml</c>).</summary>
internal sealed class Abbreviations
{
    private static readonly Lazy<Abbreviations> Loaded = new(() => new Abbreviations());

    private readonly HashSet<string> known;
    private readonly HashSet<string> loud;
    private readonly Dictionary<string, IReadOnlyList<string>> shorthand;
    private readonly Dictionary<string, IReadOnlyList<string>> expansions;

    private Abbreviations()
    {
        var pack = Packs.Yaml("words/abbreviations-known.yaml");
        known =
        [
            .. pack["groups"].Entries.SelectMany(group => group.Value.Words).Select(Key),
            .. Packs.Yaml("reading/names.yaml")["credentials"].Words.Select(Key),
            .. Packs.Yaml("reading/units.yaml")["units"].Entries.SelectMany(unit => unit.Value.Texts.Prepend(unit.Key)).Select(Key),
            .. Packs.Yaml("words/places.yaml")["states"].Words,
            .. TestNames.Abbreviations.Select(Key),
        ];
        loud = [.. pack["loud"].Words];
        var own = Packs.Yaml("words/abbreviations.yaml");
        shorthand = own["shorthand"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts, StringComparer.OrdinalIgnoreCase);
        expansions = own["expansions"].Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Texts, StringComparer.Ordinal);
    }

    /// <summary>The lists, read once.</summary>
    public static Abbreviations List => Loaded.Value;

    /// <summary>What shorthand of the chart stands for; none where it is none.</summary>
    public IReadOnlyList<string> Shorthand(string word) => shorthand.GetValueOrDefault(word) ?? [];

    /// <summary>Whether it is shorthand of the chart.</summary>
    public bool IsShorthand(ReadOnlySpan<char> word) => shorthand.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>What an abbreviation in capitals stands for; none where we do not know it.</summary>
    public IReadOnlyList<string> Meanings(string capitals) => expansions.GetValueOrDefault(capitals) ?? [];

    /// <summary>Whether every reviewer knows it, or it is no abbreviation but a word said loudly.</summary>
    public bool IsKnown(string capitals) => loud.Contains(capitals) || (!expansions.ContainsKey(capitals) && known.Contains(Key(capitals)));

    private static string Key(string abbreviation) => abbreviation.ToUpperInvariant().Replace(".", "", StringComparison.Ordinal);
}
