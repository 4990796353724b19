using System.Text;
using MedNec.Engine.Charts;

namespace MedNec.Engine.Codes;

/// <summary>
/// Reads publishers' files into the parts that are kept: bytes in, bytes out. A release that was there before is replaced,
/// all others stay. Nothing is kept until the caller stores <see cref="Parts"/>, all of them or none.
/// </summary>
/// <param name="kept">The parts kept so far, by name (<see cref="CodeParts"/>); null for a part that is not there.</param>
public sealed class CodeImport(Func<string, byte[]?> kept)
{
    private readonly Dictionary<string, byte[]> parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedList<DateOnly, (CodeRelease Release, IReadOnlyList<DatedRow> Rows)>> dated = new(StringComparer.Ordinal);
    private DiagnosisCodesBuilder? diagnoses;

    /// <summary>Reads one file.</summary>
    /// <param name="kind">What it is (<see cref="PublisherFiles.Recognise"/>).</param>
    /// <param name="name">Its name, with that of the archive before it ("cms_2026_dx.zip/icd10cm_order_2026.txt"): it tells the release.</param>
    /// <param name="content">Its content, unpacked.</param>
    /// <param name="progress">Told from time to time how many rows of a large file were read.</param>
    /// <returns>What was read, one entry a system; none for a file that is passed over.</returns>
    /// <exception cref="CodeSetException">The file cannot be used; the message says where and what to do, without naming it.</exception>
    public IReadOnlyList<ImportedRelease> Add(PublisherFileKind kind, string name, Stream content, Action<int>? progress = null) => kind switch
    {
        PublisherFileKind.DiagnosisOrder => [AddDiagnoses(ReleaseNames.OfDiagnoses(name), OrderFile.Read(content))],
        PublisherFileKind.Tabular => [AddTabular(content)],
        PublisherFileKind.IndexXml => [AddTerms(name, IndexFiles.ReadXml(content))],
        PublisherFileKind.IndexRows => [AddTerms(name, IndexFiles.ReadRows(content))],
        PublisherFileKind.ItemRecords => AddRecords(name, content),
        PublisherFileKind.ItemRows => [AddDated(CodeParts.Items, CodeSystems.Hcpcs, name, ItemFiles.ReadRows(content, kind))],
        PublisherFileKind.Modifiers => [AddDated(CodeParts.Modifiers, "HCPCS modifiers", name, ItemFiles.ReadRows(content, kind))],
        PublisherFileKind.Unclassified => [AddDated(CodeParts.Unclassified, "HCPCS codes not otherwise classified", name, ItemFiles.ReadRows(content, kind))],
        PublisherFileKind.Places => [AddDated(CodeParts.Places, "Places of service", name, ItemFiles.ReadRows(content, kind))],
        PublisherFileKind.UnitLimits => [AddUnitLimits(name, content)],
        PublisherFileKind.Reasons => [.. ReasonFile.Read(content).Select(entry => AddDated(entry.Key == CodeSets.Carc ? CodeParts.Reasons : CodeParts.Remarks, entry.Key, name, entry.Value))],
        PublisherFileKind.Providers => [AddProviders(name, content, progress)],
        _ => [],
    };

    /// <summary>Reads the yearly conversion table, given as the two parts of its workbook.</summary>
    /// <exception cref="CodeSetException">The workbook holds none.</exception>
    public ImportedRelease AddConversions(string name, Stream sharedStrings, Stream sheet)
    {
        var (lines, codes) = ConversionTable.Read(sharedStrings, sheet);
        parts[CodeParts.Successors] = lines;
        return new("ICD-10-CM conversions", ReleaseNames.Year(name) is { } year ? CodeRelease.OfFiscalYear(year).Name : "", codes);
    }

    /// <summary>The parts that changed, to be stored all together.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts()
    {
        foreach (var (part, releases) in dated)
        {
            parts[part] = DatedCodes.Write([.. releases.Values]);
        }

        if (diagnoses is not null)
        {
            parts[CodeParts.Diagnoses] = diagnoses.Build();
        }

        if ((diagnoses is not null || parts.ContainsKey(CodeParts.Terms)) && Part(CodeParts.Diagnoses) is { } set)
        {
            parts[CodeParts.Words] = CodeSets.IndexDiagnoses(set, Part(CodeParts.Terms) is { } terms ? IndexLines.Read(terms) : []);
        }

        return parts;
    }

    private byte[]? Part(string name) => parts.TryGetValue(name, out var made) ? made : kept(name);

    private ImportedRelease AddDiagnoses(CodeRelease release, IReadOnlyList<DiagnosisRow> rows)
    {
        if (diagnoses is null)
        {
            diagnoses = new();
            if (kept(CodeParts.Diagnoses) is { } before)
            {
                diagnoses.Add(before);
            }
        }

        diagnoses.Add(release, rows);
        return new(CodeSystems.Icd10Cm, release.Name, rows.Count(row => row.IsBillable)) { Headings = rows.Count(row => !row.IsBillable) };
    }

    private ImportedRelease AddTabular(Stream content)
    {
        var (edition, table, codes) = TabularXml.Read(content);
        parts[CodeParts.Tabular] = table;
        return new("ICD-10-CM tabular list", edition.Split(' ')[0], codes);
    }

    private ImportedRelease AddTerms(string name, IReadOnlyList<IndexTerm> terms)
    {
        parts[CodeParts.Terms] = IndexLines.Write(terms);
        return new("ICD-10-CM index", ReleaseNames.Year(name) is { } year ? CodeRelease.OfFiscalYear(year).Name : "", terms.Count);
    }

    private List<ImportedRelease> AddRecords(string name, Stream content)
    {
        var (items, modifiers) = ItemFiles.ReadRecords(content);
        List<ImportedRelease> read = [AddDated(CodeParts.Items, CodeSystems.Hcpcs, name, items)];
        if (modifiers.Count > 0)
        {
            read.Add(AddDated(CodeParts.Modifiers, "HCPCS modifiers", name, modifiers));
        }

        return read;
    }

    private ImportedRelease AddDated(string part, string system, string name, IReadOnlyList<DatedRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new CodeSetException("holds no codes");
        }

        if (!dated.TryGetValue(part, out var releases))
        {
            dated.Add(part, releases = []);
            if (kept(part) is { } before && DatedCodes.Open(before) is var codes)
            {
                for (var i = 0; i < codes.Releases.Count; i++)
                {
                    releases[codes.Releases[i].InForce] = (codes.Releases[i], codes.Rows(i));
                }
            }
        }

        var release = ReleaseNames.OfQuarter(name, rows.Max(row => row.First));
        releases[release.InForce] = (release, rows);
        return new(system, release.Name, rows.Count);
    }

    private ImportedRelease AddUnitLimits(string name, Stream content)
    {
        var limits = ItemFiles.ReadUnitLimits(content, name);
        parts[CodeParts.UnitLimits] = UnitLimits.Write(limits);
        return new("HCPCS unit limits", ReleaseNames.Year(name) is null ? "" : ReleaseNames.OfQuarter(name, null).Name, limits.Count);
    }

    private ImportedRelease AddProviders(string name, Stream content, Action<int>? progress)
    {
        var (registry, providers) = ProviderFile.Read(content, name.Split('/')[^1], progress);
        parts[CodeParts.Providers] = registry;
        return new("NPPES", name.Split('/')[^1], providers);
    }
}

/// <summary>What was read from one file.</summary>
/// <param name="System">The code system, in words for people.</param>
/// <param name="Release">The release; empty where the file tells none.</param>
/// <param name="Codes">How many codes, terms or providers.</param>
public sealed record ImportedRelease(string System, string Release, int Codes)
{
    /// <summary>For ICD-10-CM, how many headings beside the billable codes.</summary>
    public int Headings { get; init; }
}

/// <summary>Index terms as lines of a term, a tab and its code.</summary>
internal static class IndexLines
{
    public static byte[] Write(IEnumerable<IndexTerm> terms) => Encoding.UTF8.GetBytes(string.Concat(terms.Select(term => $"{term.Words.Replace('\t', ' ')}\t{term.Code}\n")));

    public static IEnumerable<IndexTerm> Read(byte[] lines) =>
        from line in Encoding.UTF8.GetString(lines).Split('\n')
        let tab = line.LastIndexOf('\t')
        where tab > 0
        select new IndexTerm(line[..tab], line[(tab + 1)..]);
}
