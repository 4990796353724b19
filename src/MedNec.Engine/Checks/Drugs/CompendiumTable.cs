using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Drugs;

/// <summary>The compendia, which of their ratings support a use, and where a letter claims an entry (<c>packs/rules/compendia.yaml</c>).</summary>
internal static partial class CompendiumTable
{
    private static readonly Lazy<IReadOnlyList<Compendium>> Rows = new(() => [.. Packs.Yaml("rules/compendia.yaml")["compendia"].Items.Select(row => new Compendium(row))]);
    private static readonly Lazy<WordList> ClaimWords = new(() => WordList.Of("rules/compendia.yaml", "claims"));
    private static readonly Lazy<WordList> NoClaims = new(() => WordList.Of("rules/compendia.yaml", "not-claims"));

    /// <summary>The compendium of that name; null for another source.</summary>
    public static Compendium? Find(string? name) => string.IsNullOrWhiteSpace(name) ? null : Rows.Value.FirstOrDefault(row => row.Words.StandsIn(name));

    /// <summary>Where the letter says that a compendium supports the use.</summary>
    public static IEnumerable<Claim> Claims(LetterReading letter)
    {
        var lines = letter.Words.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].Statement.IsBody || !ClaimWords.Value.StandsIn(lines[i]) || NoClaims.Value.StandsIn(lines[i]))
            {
                continue;
            }

            foreach (var compendium in Rows.Value)
            {
                if (compendium.Words.FirstIn(lines[i]) is { } place)
                {
                    var next = i + 1 < lines.Count && lines[i + 1].Statement is var after && after.Section == place.Section && SpeaksOfAnEntry().IsMatch(after.Text) ? after : null;
                    yield return new Claim(compendium, place, Rating(lines[i].Statement.Text, place.Start) ?? (next is null ? null : Rating(next.Text, 0)), IsDated(letter, lines[i].Statement) || (next is not null && IsDated(letter, next)));
                }
            }
        }
    }

    private static bool IsDated(LetterReading letter, PlacedStatement statement) => letter.Dates.Any(date => date.In == statement && date.Value.IsPossible) || Year().IsMatch(statement.Text);

    // The rating behind the compendium's name, else before it.
    private static string? Rating(string text, int from) =>
        Rated().Match(text, from) is { Success: true } behind ? behind.Groups["r"].Value : Rated().Match(text) is { Success: true } before ? before.Groups["r"].Value : null;

    [GeneratedRegex(@"\b(?:categor(?:y|ies)|cat\.?|class|level(?:\sof\sevidence)?|grade|rating|recommendation)\s?(?:of\s|is\s|:\s?)?(?<r>[123]\s?[AB]?|I{1,3}\s?[AB]?|[ABC])\b|\b(?<r>2[AB])\b|\b(?:drugdex|micromedex)[\s:,(]+(?<r>I{1,3}[ab]?)\b|\b(?<r>not\ssupportive|not\ssupported|unsupported|supportive)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Rated();

    [GeneratedRegex(@"\b(?:read|retrieved|accessed|checked|rated|rating|categor(?:y|ies)|class|entry|retrieval)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpeaksOfAnEntry();

    [GeneratedRegex(@"\b20\d{2}\b")]
    private static partial Regex Year();

    /// <summary>A compendium.</summary>
    internal sealed class Compendium(PackNode row)
    {
        private readonly HashSet<string> accepted = [.. row["accepted"].Texts];
        private readonly HashSet<string> refused = [.. row["refused"].Texts];
        private readonly HashSet<string> draft = [.. row["draft"].Texts];

        public string Name { get; } = row["name"].Text;

        public WordList Words { get; } = new(row["words"].Texts);

        /// <summary>Whether it counts under part D where the disease is no cancer.</summary>
        public bool CountsForPartD { get; } = row["part-d"].Text == "yes";

        /// <summary>What a rating comes to.</summary>
        public Standing Judge(string rating)
        {
            var bare = string.Join(' ', Label().Replace(rating, "").Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
            var tight = bare.Replace(" ", "", StringComparison.Ordinal);
            return refused.Contains(bare) || refused.Contains(tight) ? Standing.Refused
                : accepted.Contains(bare) || accepted.Contains(tight) ? Standing.Accepted
                : draft.Contains(bare) || draft.Contains(tight) ? Standing.Unsettled
                : Standing.Unknown;
        }
    }

    [GeneratedRegex(@"\b(?:categor(?:y|ies)|cat\.|cat\b|class|level(?:\sof\sevidence)?|grade|recommendation|rating|evidence)\b[.:]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    /// <summary>What a rating comes to.</summary>
    internal enum Standing
    {
        /// <summary>It supports the use.</summary>
        Accepted,

        /// <summary>It speaks against the use.</summary>
        Refused,

        /// <summary>Some contractors accept it.</summary>
        Unsettled,

        /// <summary>The table does not hold it.</summary>
        Unknown,
    }

    /// <summary>A claim of the letter.</summary>
    internal sealed record Claim(Compendium Compendium, Place Where, string? Rating, bool IsDated);
}
