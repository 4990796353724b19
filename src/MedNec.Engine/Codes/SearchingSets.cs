using MedNec.Engine.Charts;

namespace MedNec.Engine.Codes;

/// <content>Searching by words.</content>
public sealed partial class CodeSets
{
    /// <summary>
    /// The codes that match <paramref name="text"/> on a day, best first, as somebody types it: whole words, begun words,
    /// words with a slip, short forms, index terms; billable codes before headings and codes of other days. Text that is
    /// the beginning of a code lists the codes that begin so.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="on">The day on which the status is given.</param>
    /// <param name="limit">The most to give.</param>
    public IReadOnlyList<CodeMatch> Search(string text, DateOnly on, int limit = 20)
    {
        var (codes, release) = (Diagnoses, CodeRelease.For(on, Diagnoses.Releases).Index);
        var (items, itemRelease) = (Items, CodeRelease.For(on, Items.Releases).Index);
        if (ByBeginning(text, on, limit) is { Count: > 0 } begun)
        {
            return begun;
        }

        var diagnoses = diagnosisSearch.Value.Find(text, limit, code => (codes.Billable[code] & (1UL << release)) != 0);
        var goods = itemSearch.Value.Find(text, limit, code => items.Status(code, on, itemRelease) == CodeStatus.Billable);
        return
        [
            .. diagnoses.Select(hit => (hit.Rank, Match: new CodeMatch(PackedCode.Text(codes.Codes[hit.Code], true), CodeSystems.Icd10Cm, codes.Title(hit.Code, release), codes.Status(hit.Code, release), hit.Matched)))
                .Concat(goods.Select(hit => (hit.Rank, Match: new CodeMatch(PackedCode.Text(items.Codes[hit.Code], false), CodeSystems.Hcpcs, items.Title(hit.Code), items.Status(hit.Code, on, itemRelease), hit.Matched))))
                .OrderByDescending(found => found.Rank >> 32)
                .ThenBy(found => found.Match.System == CodeSystems.Hcpcs)
                .ThenByDescending(found => found.Rank)
                .Take(limit)
                .Select(found => found.Match),
        ];
    }

    /// <summary>Makes the search index of a compact ICD-10-CM set: its titles, the terms of the publisher's index, our synonyms.</summary>
    /// <exception cref="CodeSetException">The bytes are no such set.</exception>
    public static byte[] IndexDiagnoses(byte[] set, IEnumerable<IndexTerm> terms) => IndexOf(DiagnosisCodes.Open(set), terms);

    private static byte[] IndexOf(DiagnosisCodes codes, IEnumerable<IndexTerm> terms)
    {
        var documents = new List<SearchDocument>(codes.Count);
        var newest = codes.Releases.Count - 1;
        var common = StarterCodes.Diagnoses;
        for (var i = 0; i < codes.Count; i++)
        {
            documents.Add(new(i, codes.Title(i, newest), IsTitle: true, common.Find(codes.Codes[i]) >= 0));
        }

        foreach (var term in terms.Concat(SearchSynonyms.Names.Select(name => new IndexTerm(name.Words, name.Code))))
        {
            var packed = Packed(term.Code);
            if (codes.Find(packed) is var at and >= 0)
            {
                documents.Add(new(at, term.Words, IsTitle: false, common.Find(packed) >= 0));
            }
        }

        return SearchIndex.Write(codes.Count, documents);
    }

    private static byte[] IndexOf(DatedCodes items)
    {
        var documents = new List<SearchDocument>(items.Codes.Length);
        for (var i = 0; i < items.Codes.Length; i++)
        {
            documents.Add(new(i, items.Title(i), IsTitle: true, StarterCodes.Items.Find(items.Codes[i]) >= 0));
        }

        return SearchIndex.Write(items.Codes.Length, documents);
    }

    private List<CodeMatch> ByBeginning(string text, DateOnly on, int limit)
    {
        var plain = CodeForm.Plain(text);
        if (plain.Length < 2 || !char.IsAsciiLetter(plain[0]) || !char.IsAsciiDigit(plain[1]))
        {
            return [];
        }

        var (start, found) = (PackedCode.Of(plain), new List<CodeMatch>());
        var (codes, release) = (Diagnoses, CodeRelease.For(on, Diagnoses.Releases).Index);
        for (var i = Start(codes.Codes, start); i < codes.Count && codes.Codes[i] <= PackedCode.LastBelow(start) && found.Count < limit; i++)
        {
            found.Add(new(PackedCode.Text(codes.Codes[i], true), CodeSystems.Icd10Cm, codes.Title(i, release), codes.Status(i, release)));
        }

        var (items, itemRelease) = (Items, CodeRelease.For(on, Items.Releases).Index);
        for (var i = Start(items.Codes, start); i < items.Codes.Length && items.Codes[i] <= PackedCode.LastBelow(start) && found.Count < limit; i++)
        {
            found.Add(new(PackedCode.Text(items.Codes[i], false), CodeSystems.Hcpcs, items.Title(i), items.Status(i, on, itemRelease)));
        }

        return found;

        static int Start(ReadOnlySpan<ulong> codes, ulong start) => codes.BinarySearch(start) is var at && at < 0 ? ~at : at;
    }
}

/// <summary>A term of an index and the code it leads to.</summary>
/// <param name="Words">The term with what stands above it: "Pain, low back".</param>
/// <param name="Code">The code.</param>
public sealed record IndexTerm(string Words, string Code);
