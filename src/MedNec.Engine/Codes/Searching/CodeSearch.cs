using System.Buffers;

namespace MedNec.Engine.Codes;

/// <summary>
/// Finds codes by words, as somebody types them. Every word must be met: by itself, by a word it begins, or, when there is
/// none, by one that differs by a slip. Billable codes come first; then the better match; then the order of the codes.
/// </summary>
internal sealed class CodeSearch
{
    private const int Whole = 100;
    private const int LastBegun = 75;
    private const int Begun = 55;
    private const int Slipped = 40;
    private const int CommonFirst = 12;
    private const int WordLeftOver = 6;

    // A score lies between -1,530 (255 words left over) and 1,212 (twelve whole words of a common code).
    private const int ScoreOffset = 4096;
    private const int Many = 2000;

    private readonly SearchIndex index;

    public CodeSearch(SearchIndex index) => this.index = index;

    /// <summary>The places of the codes that match, best first, with the words that matched where these are not the title.</summary>
    public IReadOnlyList<Hit> Find(string text, int limit, Func<int, bool> isBillable)
    {
        // "sle" is lupus to one and the beginning of "sleep" to another: the short form first.
        var hits = Find(Asked(text, isShort: true), limit, isBillable);
        return hits.Count > 0 ? hits : Find(Asked(text, isShort: false), limit, isBillable);
    }

    private List<Hit> Find(List<string> words, int limit, Func<int, bool> isBillable)
    {
        if (words.Count == 0 || limit <= 0)
        {
            return [];
        }

        // A single letter begins everything: alone it is taken whole, behind other words it narrows them.
        var candidates = words.Select((word, i) => Candidates(word, i == words.Count - 1 && (word.Length > 1 || words.Count > 1))).OrderBy(found => found.Documents).ToList();
        if (candidates.Exists(found => found.Words.Count == 0))
        {
            // One word that stands nowhere must not hide what the others find; with nothing left there is nothing.
            candidates.RemoveAll(found => found.Words.Count == 0);
            if (candidates.Count == 0 || candidates.Count * 3 < words.Count * 2)
            {
                return [];
            }
        }

        return Best(candidates, limit, isBillable);
    }

    private static List<string> Asked(string text, bool isShort)
    {
        var words = new List<string>();
        foreach (var (word, _) in SearchWords.In(text))
        {
            if (isShort && SearchSynonyms.ShortForms.TryGetValue(word, out var full))
            {
                words.AddRange(SearchWords.In(full).Select(part => part.Word));
            }
            else
            {
                words.Add(word);
            }
        }

        return [.. words.Distinct(StringComparer.Ordinal).Take(12)];
    }

    private Candidate Candidates(string word, bool isLast)
    {
        var (first, end, exact) = index.BeginningWith(word);
        var found = new List<(int Word, int Weight)>();
        if (exact)
        {
            found.Add((first, Whole));
        }

        if (isLast || word.Length >= 3)
        {
            for (var i = exact ? first + 1 : first; i < end; i++)
            {
                found.Add((i, isLast ? LastBegun : Begun));
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(index.Near(word).Select(near => (near, Slipped)));
        }

        return new(found, found.Sum(word => index.Documents(word.Word).Length));
    }

    private List<Hit> Best(List<Candidate> candidates, int limit, Func<int, bool> isBillable)
    {
        var (scores, met) = (ArrayPool<int>.Shared.Rent(index.DocumentCount), ArrayPool<byte>.Shared.Rent(index.DocumentCount));
        Array.Clear(met, 0, index.DocumentCount);
        var full = new List<int>();
        for (var step = 0; step < candidates.Count; step++)
        {
            full.Clear();
            foreach (var (word, weight) in candidates[step].Words)
            {
                foreach (var document in index.Documents(word))
                {
                    // Words come by falling weight, so the first that meets a document is its best.
                    if (met[document] == step)
                    {
                        met[document]++;
                        scores[document] = (step == 0 ? 0 : scores[document]) + weight;
                        full.Add(document);
                    }
                }
            }
        }

        var hits = Ranked(full, scores, candidates.Count, limit, isBillable);
        ArrayPool<int>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(met);
        return hits;
    }

    // "dis" begins the words of half the classification. When the documents of the best scores alone give enough billable
    // codes, no other can come before them.
    private List<Hit> Ranked(List<int> documents, int[] scores, int words, int limit, Func<int, bool> isBillable)
    {
        if (documents.Count > Many)
        {
            var hits = RankedWhole(BestScored(documents, scores, words, limit * 10), scores, words, limit, isBillable);
            if (hits.Count == limit && isBillable(hits[^1].Code))
            {
                return hits;
            }
        }

        return RankedWhole(documents, scores, words, limit, isBillable);
    }

    private List<int> BestScored(List<int> documents, int[] scores, int words, int enough)
    {
        var counts = new int[ScoreOffset * 2];
        foreach (var document in documents)
        {
            counts[Score(document, scores, words) + ScoreOffset]++;
        }

        var (least, found) = (counts.Length - 1, counts[^1]);
        while (least > 0 && found < enough)
        {
            found += counts[--least];
        }

        var best = new List<int>(found);
        foreach (var document in documents)
        {
            if (Score(document, scores, words) + ScoreOffset >= least)
            {
                best.Add(document);
            }
        }

        return best;
    }

    private int Score(int document, int[] scores, int words) =>
        scores[document] + (index.Common[document] * CommonFirst) - (Math.Max(0, index.Lengths[document] - words) * WordLeftOver);

    private List<Hit> RankedWhole(List<int> documents, int[] scores, int words, int limit, Func<int, bool> isBillable)
    {
        var codes = index.Codes;
        var (ranks, by) = (ArrayPool<long>.Shared.Rent(index.CodeCount), ArrayPool<int>.Shared.Rent(index.CodeCount));
        Array.Clear(ranks, 0, index.CodeCount);
        var found = new List<int>();
        foreach (var document in documents)
        {
            var score = Score(document, scores, words);
            var code = codes[document];
            var rank = ((long)(isBillable(code) ? 2 : 1) << 60) + ((long)(score + ScoreOffset) << 32) - code;
            if (ranks[code] == 0)
            {
                found.Add(code);
            }

            if (rank > ranks[code])
            {
                (ranks[code], by[code]) = (rank, document);
            }
        }

        var best = new PriorityQueue<int, long>();
        foreach (var code in found)
        {
            if (best.Count < limit)
            {
                best.Enqueue(code, ranks[code]);
            }
            else
            {
                best.EnqueueDequeue(code, ranks[code]);
            }
        }

        List<Hit> hits = [.. best.UnorderedItems.OrderByDescending(item => item.Priority).Select(item => new Hit(item.Element, index.Text(by[item.Element]), item.Priority))];
        ArrayPool<long>.Shared.Return(ranks);
        ArrayPool<int>.Shared.Return(by);
        return hits;
    }

    /// <summary>A code that was found: its place, the words that matched where these are not the title, and its rank.</summary>
    public readonly record struct Hit(int Code, string? Matched, long Rank);

    private sealed record Candidate(List<(int Word, int Weight)> Words, int Documents);
}
