using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Privacy;

/// <summary>Reads <c>packs/rules/sensitive-data.yaml</c>, and knows by kind, label, title and page text what a document holds.</summary>
internal static class SensitiveWords
{
    /// <summary>The pack.</summary>
    public static PackNode Pack => Packs.Yaml("rules/sensitive-data.yaml");

    /// <summary>The phrases of a list of the pack.</summary>
    public static IReadOnlyList<PhraseWords> Phrases(PackNode? list) => [.. (list?.Texts ?? []).Select(PhraseWords.Parse)];

    /// <summary>Whether one of the phrases stands in <paramref name="text"/>.</summary>
    public static bool Says(IReadOnlyList<PhraseWords> phrases, string? text) => text is { Length: > 0 } && phrases.Count > 0 && First(phrases, LineOf(text)) is not null;

    /// <summary>The first place where one of the phrases stands: the word and how many.</summary>
    public static (int At, int Count)? First(IReadOnlyList<PhraseWords> phrases, LetterWords.Line line)
    {
        for (var at = 0; at < line.Words.Count; at++)
        {
            foreach (var phrase in phrases)
            {
                if (phrase.StandsAt(line, at))
                {
                    return (at, phrase.Count);
                }
            }
        }

        return null;
    }

    /// <summary>A text that is no statement of the letter, as words.</summary>
    public static LetterWords.Line LineOf(string text) => new(new PlacedStatement("", 0, new Statement { Text = text, Role = Role.Courtesy }));

    /// <summary>Whether the consent is of one of those kinds, signed, and not expired on the letter's day.</summary>
    public static bool Holds(Consent? consent, IReadOnlyList<string> kinds, Brief brief) =>
        consent is { SignedOn: { IsPossible: true } signed }
        && signed.Earliest <= brief.Today
        && !(consent.Expires is { IsPossible: true } expires && expires.Latest < brief.Today)
        && (kinds.Count == 0 || kinds.Any(kind => (consent.Kind ?? "").Contains(kind, StringComparison.OrdinalIgnoreCase)));

    extension(AttachedDocument document)
    {
        /// <summary>Whether it bears a label that begins like one of these, whatever hyphens part its words.</summary>
        public bool IsLabelled(IReadOnlyList<string> labels) =>
            document.Labels.Any(label => labels.Any(known => LetterWords.Squeezed(label).StartsWith(LetterWords.Squeezed(known), StringComparison.Ordinal)));
    }
}
