namespace MedNec.Engine.Codes;

/// <summary>Puts releases of ICD-10-CM together into one compact set. A release of the same name replaces the earlier one.</summary>
public sealed class DiagnosisCodesBuilder
{
    private readonly SortedList<DateOnly, Edition> editions = [];

    /// <summary>The releases added so far, oldest first.</summary>
    public IEnumerable<CodeRelease> Releases => editions.Values.Select(edition => edition.Release);

    /// <summary>Takes over all releases of a compact set.</summary>
    /// <exception cref="CodeSetException">The bytes are no such set.</exception>
    public DiagnosisCodesBuilder Add(byte[] set)
    {
        var codes = DiagnosisCodes.Open(set);
        var titles = new Dictionary<int, string>();
        for (var release = 0; release < codes.Releases.Count; release++)
        {
            var rows = new List<DiagnosisRow>(codes.Count);
            var bit = 1UL << release;
            for (var i = 0; i < codes.Count; i++)
            {
                if (((codes.Billable[i] | codes.Headers[i]) & bit) != 0)
                {
                    var id = codes.TitleId(i, release);
                    if (!titles.TryGetValue(id, out var title))
                    {
                        titles.Add(id, title = codes.TitleText(id));
                    }

                    rows.Add(new(codes.Codes[i], (codes.Billable[i] & bit) != 0, title));
                }
            }

            Add(codes.Releases[release], rows);
        }

        return this;
    }

    /// <summary>Adds a release, or puts it in the place of the one of that day.</summary>
    /// <exception cref="CodeSetException">There are more releases than a set holds.</exception>
    internal DiagnosisCodesBuilder Add(CodeRelease release, IReadOnlyList<DiagnosisRow> rows)
    {
        editions[release.InForce] = new(release, rows);
        return editions.Count > DiagnosisCodes.MostReleases ? throw new CodeSetException($"holds more than {DiagnosisCodes.MostReleases} releases") : this;
    }

    /// <summary>The compact set.</summary>
    public byte[] Build()
    {
        var all = new Dictionary<ulong, Merged>(120_000);
        var pool = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var release = 0; release < editions.Count; release++)
        {
            foreach (var row in editions.Values[release].Rows)
            {
                if (!pool.TryGetValue(row.Title, out var title))
                {
                    pool.Add(row.Title, title = pool.Count);
                }

                if (!all.TryGetValue(row.Code, out var merged))
                {
                    all.Add(row.Code, merged = new());
                }

                merged.Add(1UL << release, row.IsBillable, title);
            }
        }

        return Write([.. Releases], all, pool.Keys);
    }

    private static byte[] Write(IReadOnlyList<CodeRelease> releases, Dictionary<ulong, Merged> all, IEnumerable<string> pool)
    {
        ulong[] codes = [.. all.Keys.Order()];
        var (billable, headers, titles) = (new ulong[codes.Length], new ulong[codes.Length], new int[codes.Length]);
        var others = new List<(int Code, ulong Releases, int Title)>();
        for (var i = 0; i < codes.Length; i++)
        {
            var merged = all[codes[i]];
            (billable[i], headers[i], titles[i]) = (merged.Billable, merged.Headers, merged.Titles[^1].Id);
            others.AddRange(merged.Titles.SkipLast(1).Select(title => (i, title.Releases, title.Id)));
        }

        return DiagnosisCodes.Write(releases, codes, billable, headers, titles, others, pool);
    }

    private sealed record Edition(CodeRelease Release, IReadOnlyList<DiagnosisRow> Rows);

    private sealed class Merged
    {
        public ulong Billable { get; private set; }

        public ulong Headers { get; private set; }

        // In the order of releases; a title that comes back after another one stands twice.
        public List<(int Id, ulong Releases)> Titles { get; } = new(1);

        public void Add(ulong release, bool billable, int title)
        {
            (Billable, Headers) = billable ? (Billable | release, Headers) : (Billable, Headers | release);
            if (Titles is [.., var last] && last.Id == title)
            {
                Titles[^1] = (title, last.Releases | release);
            }
            else
            {
                Titles.Add((title, release));
            }
        }
    }
}

/// <summary>A code or heading of one release.</summary>
/// <param name="Code">The code as <see cref="PackedCode"/>.</param>
/// <param name="IsBillable">Whether a claim may carry it; else it is a heading.</param>
/// <param name="Title">Its words.</param>
internal readonly record struct DiagnosisRow(ulong Code, bool IsBillable, string Title);
