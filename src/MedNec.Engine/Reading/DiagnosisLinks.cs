using MedNec.Engine.Charts;
using MedNec.Engine.Codes;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>
/// Links a brief's diagnoses to the chart's conditions: by the same ICD-10-CM code, else by words that say the same
/// (<c>packs/reading/diagnoses.yaml</c>). Charts often code conditions in SNOMED CT; no code is made up for them.
/// </summary>
public static class DiagnosisLinks
{
    private static readonly PackNode Pack = Packs.Yaml("reading/diagnoses.yaml");
    private static readonly (string[] From, string[] To)[] Same =
    [
        .. Pack["same"].Items
            .Select(pair => (From: ContentWords.In(pair.Texts[1]).ToArray(), To: ContentWords.In(pair.Texts[0]).ToArray()))
            .OrderByDescending(pair => pair.From.Length),
    ];
    private static readonly HashSet<string> Empty = Words("empty");
    private static readonly HashSet<string> Narrowing = Words("narrowing");
    private static readonly HashSet<string> Another = Words("another");
    private static readonly HashSet<string>[] Contrasts = [.. Pack["contrast"].Items.Select(group => group.Texts.ToHashSet(StringComparer.Ordinal))];

    /// <summary>Ids of the chart's conditions that <paramref name="diagnosis"/> stands on, in the order of the chart.</summary>
    public static IReadOnlyList<string> Of(Diagnosis diagnosis, Chart chart)
    {
        var words = diagnosis.Text is { } text ? Meaning(text) : null;
        return
        [
            .. chart.Of(FactKind.Condition)
                .Where(condition => SameCode(diagnosis.Code, condition.What.In(CodeSystems.Icd10Cm)) || (words is not null && SaysTheSame(words, Meaning(condition.What.Text))))
                .Select(condition => condition.Id),
        ];
    }

    /// <summary>Whether the two name one disease, the one perhaps more closely than the other.</summary>
    public static bool SaysTheSame(string one, string other) => SaysTheSame(Meaning(one), Meaning(other));

    /// <summary>The words that say which disease <paramref name="text"/> names.</summary>
    internal static HashSet<string> Meaning(string text)
    {
        var words = ContentWords.In(text).ToList();
        // Asked of every sentence of every letter: a phrase whose first word is not there is not looked for.
        var present = words.ToHashSet(StringComparer.Ordinal);
        foreach (var (from, to) in Same)
        {
            var at = present.Contains(from[0]) ? IndexOf(words, from) : -1;
            if (at >= 0)
            {
                words.RemoveRange(at, from.Length);
                words.InsertRange(at, to);
                present.UnionWith(to);
            }
        }

        return [.. words.Where(word => !Empty.Contains(word))];
    }

    /// <summary>The words of <paramref name="meaning"/> without those that only narrow it.</summary>
    internal static IEnumerable<string> Core(IEnumerable<string> meaning) => meaning.Where(word => !Narrowing.Contains(word));

    internal static bool SaysTheSame(HashSet<string> one, HashSet<string> other)
    {
        // What differs may only narrow the disease; what is shared must name it.
        if (one.Any(word => !other.Contains(word) && !Narrowing.Contains(word)) || other.Any(word => !one.Contains(word) && !Narrowing.Contains(word)))
        {
            return false;
        }

        return one.Any(word => other.Contains(word) && !Narrowing.Contains(word))
            && !Another.Any(word => one.Contains(word) != other.Contains(word))
            && !Contrasts.Any(group => group.Any(one.Contains) && group.Any(other.Contains) && !group.Any(word => one.Contains(word) && other.Contains(word)));
    }

    /// <summary>Whether one text names another part or kind of the same disease: each has a word of a group of contraries, and they share none. Sides are not compared.</summary>
    internal static bool AreContrary(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        Contrasts.Any(group => !group.Contains("left") && group.Any(one.Contains) && group.Any(other.Contains) && !group.Any(word => one.Contains(word) && other.Contains(word)));

    private static bool SameCode(string? one, string? other) =>
        one is not null && other is not null && DiagnosisFamily.Bare(one) == DiagnosisFamily.Bare(other);

    private static int IndexOf(List<string> words, string[] phrase)
    {
        for (var at = 0; at + phrase.Length <= words.Count; at++)
        {
            if (words.Skip(at).Take(phrase.Length).SequenceEqual(phrase, StringComparer.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    private static HashSet<string> Words(string key) => Pack[key].Words.Select(word => ContentWords.All(word) is [var folded] ? folded : word).ToHashSet(StringComparer.Ordinal);
}
