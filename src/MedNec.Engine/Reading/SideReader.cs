using System.Text.RegularExpressions;

namespace MedNec.Engine.Reading;

/// <summary>A side of the body.</summary>
public enum Side
{
    /// <summary>Left.</summary>
    Left,

    /// <summary>Right.</summary>
    Right,

    /// <summary>Both.</summary>
    Bilateral,
}

/// <summary>A side, and the part of the body it is said of.</summary>
/// <param name="Side">The side.</param>
/// <param name="Site">The part, as <c>packs/reading/body.yaml</c> names it; null when none stands near.</param>
public sealed record WrittenSide(Side Side, string? Site);

/// <summary>Reads sides: "left knee", "bilateral hips", "the right total knee arthroplasty". "If left untreated", "the right to appeal" and "right-handed" are none.</summary>
public static partial class SideReader
{
    // "right total knee arthroplasty": the part of the body stands within four words of its side, or just before it ("knee, left").
    private const int NearWords = 4;

    private static readonly PackNode Pack = Packs.Yaml("reading/body.yaml");
    private static readonly Dictionary<string, string> Sites = Pack["sites"].Entries
        .SelectMany(site => site.Value.Texts.Select(word => (word, site.Key)))
        .ToDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);
    private static readonly WordSet NotRight = WordSet.Of(Pack["right-is-no-side-before"]);
    private static readonly WordSet NotLeft = WordSet.Of(Pack["left-is-no-side-before"]);

    /// <summary>The sides, in order.</summary>
    public static IReadOnlyList<Found<WrittenSide>> In(string text)
    {
        var found = new List<Found<WrittenSide>>();
        foreach (Match match in Written().Matches(text))
        {
            var end = match.Index + match.Length;
            var side = match.Groups["left"].Success ? Side.Left : match.Groups["right"].Success ? Side.Right : Side.Bilateral;
            if (IsSide(text, side, end))
            {
                found.Add(new(match.Index, end, new(side, SiteAfter(text, end) ?? SiteBefore(text, match.Index))));
            }
        }

        return found;
    }

    private static bool IsSide(string text, Side side, int end)
    {
        if (side == Side.Bilateral)
        {
            return true;
        }

        var next = Word().Match(text, end);
        return !next.Success || next.Index > end + 1 || !(side == Side.Right ? NotRight : NotLeft).Contains(next.Value);
    }

    private static string? SiteAfter(string text, int end)
    {
        var at = end;
        for (var words = 0; words < NearWords; words++)
        {
            var word = Word().Match(text, at);
            if (!word.Success || text.AsSpan(at, word.Index - at).ContainsAny(".;:()") || word.ValueSpan is "left" or "right" or "bilateral")
            {
                return null;
            }

            if (SiteOf(text, word) is { } site)
            {
                return site;
            }

            at = word.Index + word.Length;
        }

        return null;
    }

    private static string? SiteBefore(string text, int start)
    {
        var from = Math.Max(0, start - 24);
        string? site = null;
        var near = false;
        for (var word = Word().Match(text, from, start - from); word.Success; word = word.NextMatch())
        {
            site = SiteOf(text, word) ?? site;
            near = text.AsSpan(word.Index + word.Length, start - word.Index - word.Length).Trim(" ,(-").IsEmpty && SiteOf(text, word) is not null;
        }

        return near ? site : null;
    }

    private static string? SiteOf(string text, Match word) =>
        Sites.GetValueOrDefault(word.Value)
        ?? (word.NextMatch() is { Success: true } next && next.Index == word.Index + word.Length + 1 ? Sites.GetValueOrDefault(text[word.Index..(next.Index + next.Length)]) : null);

    [GeneratedRegex(@"(?<![\w-])(?:(?<left>left)|(?<right>right)|(?<both>bilateral(?:ly)?|both(?=\s(?:knees|hips|eyes|ears|shoulders|wrists|hands|feet|ankles|legs|arms|elbows|breasts|lungs|kidneys|ovaries))))(?:-sided)?(?![\w]|-(?:hand|foot|dominant)|\s(?:hand\s)?dominant|-to-)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Written();

    [GeneratedRegex(@"\p{L}{1,30}", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
