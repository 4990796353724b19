using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Lexicons;

/// <summary>
/// A list of phrases that a letter should not lean on, read from <c>packs/words/</c>. Each says what to write instead,
/// which longer phrases are meant otherwise, and which facts beside it make it specific after all.
/// </summary>
public sealed class Lexicon
{
    // A negation reaches this many words ahead: "not for comfort or general health".
    private const int ReachOfNegation = 6;

    private const int LongestQuotation = 600;

    private static readonly HashSet<string> Negations = ["not", "no", "never", "nor", "neither", "without", "cannot", "rather", "instead", "doesn't", "isn't", "don't", "won't", "can't"];

    private readonly Dictionary<string, List<Phrase>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<Phrase> openAtFront = [];
    private readonly bool negationExcuses;

    private Lexicon(PackNode pack)
    {
        negationExcuses = pack.Find("negation")?.Text == "excuses";
        foreach (var entry in pack["phrases"].Items)
        {
            var unless = (entry.Find("unless")?.Texts ?? []).Select(PhraseWords.Parse).ToList();
            var rescue = Rescues(entry.Find("rescue") ?? pack.Find("rescue"));
            foreach (var said in entry["say"].Texts)
            {
                Add(new Phrase(PhraseWords.Parse(said), unless, rescue, entry["mend"].Text));
            }
        }
    }

    /// <summary>The lexicon in <c>packs/words/NAME.yaml</c>.</summary>
    public static Lexicon Named(string name) => new(Packs.Yaml($"words/{name}.yaml"));

    /// <summary>The lexicon that <paramref name="pack"/> holds: a clinic's own, in the form of those in <c>packs/words/</c>.</summary>
    /// <exception cref="PackException">Something is missing or of the wrong form; the message names file, line and column.</exception>
    public static Lexicon Of(PackNode pack) => new(pack);

    /// <summary>Where the letter's argument uses a phrase of this list with nothing that excuses it. Names, quotations, letterhead, address block, signature and enclosures are not argument.</summary>
    public IEnumerable<Hit> In(LetterReading letter, Brief brief)
    {
        IReadOnlyList<PhraseWords>? names = null;
        var lines = letter.Words.Lines;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsArgument(lines[i].Statement))
            {
                continue;
            }

            FactKinds? facts = null;
            List<int>? quotes = null;
            foreach (var hit in Matches(lines[i]))
            {
                names ??= NamesIn(brief);
                if (IsExcused(hit, names) || IsQuoted(hit, quotes ??= QuotesIn(lines[i].Statement.Text)))
                {
                    continue;
                }

                if (hit.Phrase.Rescue != FactKinds.None)
                {
                    facts ??= lines[i].Facts | (i + 1 < lines.Count && lines[i + 1].Statement.Section == lines[i].Statement.Section ? lines[i + 1].Facts : FactKinds.None);
                }

                if (((facts ?? FactKinds.None) & hit.Phrase.Rescue) == FactKinds.None)
                {
                    yield return hit;
                }
            }
        }
    }

    private static FactKinds Rescues(PackNode? named) => named?.Texts.Aggregate(FactKinds.None, (kinds, word) => Enum.TryParse<FactKinds>(word, ignoreCase: true, out var kind) && !char.IsAsciiDigit(word[0])
        ? kinds | kind
        : throw named.Wrong($"\"{word}\" is no kind of fact; take {string.Join(", ", Enum.GetNames<FactKinds>().Skip(1)).ToLowerInvariant()}")) ?? FactKinds.None;

    private static bool IsArgument(PlacedStatement statement) =>
        statement.Statement.Gap is null
        && statement.Statement.Layout is not (Layout.Field or Layout.Line)
        && statement.Section is not (SectionIds.Letterhead or SectionIds.Date or SectionIds.Recipient or SectionIds.Reference
            or SectionIds.Salutation or SectionIds.Signature or SectionIds.Enclosures);

    // Official titles, proper names and the payer's own demands may hold any word: "Chronic pain syndrome", "Harbor Wellness Clinic".
    private static List<PhraseWords> NamesIn(Brief brief) =>
    [
        .. brief.Diagnoses.Select(diagnosis => diagnosis.Text)
            .Concat(brief.Chart.Of(Charts.FactKind.Condition).Select(fact => fact.What.Text))
            .Concat(brief.Items.Select(item => item.Name))
            .Concat(brief.Citations.SelectMany(citation => new[] { citation.Title, citation.Organization }))
            .Concat(brief.Documents.Select(document => document.Title))
            .Concat(brief.Denial?.Reasons.Select(reason => reason.Text) ?? [])
            .Concat(brief.Request?.Asks ?? [])
            .Concat(Policies.JudgedPolicy.Of(brief)?.ToAnswer.Select(answered => answered.Demand!.Text) ?? [])
            .Concat([brief.Clinic?.Name, brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Clinician?.Specialty])
            .OfType<string>()
            .Select(PhraseWords.Parse),
    ];

    private void Add(Phrase phrase)
    {
        if (phrase.Words.IsOpenAt(0))
        {
            openAtFront.Add(phrase);
        }
        else if (byFirstWord.TryGetValue(phrase.Words.First, out var known))
        {
            known.Add(phrase);
        }
        else
        {
            byFirstWord[phrase.Words.First] = [phrase];
        }
    }

    // The longest phrase at a word wins; a hit inside another is the same hit.
    private IEnumerable<Hit> Matches(LetterWords.Line line)
    {
        var free = 0;
        for (var at = 0; at < line.Words.Count; at++)
        {
            var longest = LongestAt(line, at);
            if (longest is not null && at >= free)
            {
                yield return new Hit(line, at, longest);
                free = at + longest.Words.Count;
            }
        }
    }

    private Phrase? LongestAt(LetterWords.Line line, int at)
    {
        Phrase? longest = null;
        foreach (var phrase in openAtFront)
        {
            longest = Longer(longest, phrase);
        }

        foreach (var phrase in byFirstWord.GetValueOrDefault(line.Words[at].Text) ?? [])
        {
            longest = Longer(longest, phrase);
        }

        return longest;

        Phrase? Longer(Phrase? found, Phrase phrase) =>
            phrase.Words.Count > (found?.Words.Count ?? 0) && phrase.Words.StandsAt(line, at) ? phrase : found;
    }

    private bool IsExcused(Hit hit, IReadOnlyList<PhraseWords> names) =>
        (negationExcuses && Enumerable.Range(Math.Max(0, hit.At - ReachOfNegation), Math.Min(ReachOfNegation, hit.At)).Any(at => Negations.Contains(hit.Line.Words[at].Text)))
        || hit.Phrase.Unless.Any(hit.LiesInside)
        || names.Any(hit.LiesInside);

    // What the letter quotes it does not claim: an odd number of straight quotation marks before it, or an open curved one.
    private static bool IsQuoted(Hit hit, List<int> quotes)
    {
        var start = hit.Line.Words[hit.At].Start;
        var before = ~quotes.BinarySearch(start);
        var near = hit.Line.Statement.Text.AsSpan(Math.Max(0, start - LongestQuotation), Math.Min(start, LongestQuotation));
        return before % 2 == 1 || near.LastIndexOf('“') > near.LastIndexOf('”');
    }

    private static List<int> QuotesIn(string text)
    {
        var places = new List<int>();
        for (var at = text.IndexOf('"', StringComparison.Ordinal); at >= 0; at = text.IndexOf('"', at + 1))
        {
            places.Add(at);
        }

        return places;
    }
}

/// <summary>A phrase of a lexicon.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Unless">Longer phrases around it that mean something else.</param>
/// <param name="Rescue">The facts beside it that make it specific.</param>
/// <param name="Mend">What to write instead.</param>
public sealed record Phrase(PhraseWords Words, IReadOnlyList<PhraseWords> Unless, FactKinds Rescue, string Mend);

/// <summary>A phrase found in a letter.</summary>
/// <param name="Line">The statement.</param>
/// <param name="At">The index of its first word.</param>
/// <param name="Phrase">The phrase.</param>
public sealed record Hit(LetterWords.Line Line, int At, Phrase Phrase)
{
    /// <summary>Where it stands.</summary>
    public Place Where => Line.At(At, Phrase.Words.Count);

    /// <summary>Whether <paramref name="longer"/> stands around it.</summary>
    public bool LiesInside(PhraseWords longer)
    {
        for (var start = At + Phrase.Words.Count - longer.Count; start <= At; start++)
        {
            if (longer.StandsAt(Line, start))
            {
                return true;
            }
        }

        return false;
    }
}
