using System.Collections.Concurrent;
using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// ICD-10-CM by release: for each code, in which releases it is billable, in which a heading, and its title. Columns:
/// 0 releases, 1 codes, 2 billable (a bit a release), 3 heading, 4 title, 5–7 titles of other releases (code, releases,
/// title), 8–9 titles.
/// </summary>
internal sealed class DiagnosisCodes
{
    /// <summary>More editions than ICD-10-CM had since 2015; a bit of a mask each.</summary>
    public const int MostReleases = 64;

    private readonly Compact table;
    private readonly ConcurrentDictionary<int, ILookup<int, int>> byTitle = new();

    private DiagnosisCodes(Compact table)
    {
        this.table = table;
        Releases = ReleaseLines.Read(table.WholeText(0));
        if (Releases.Count is 0 or > MostReleases || table.Numbers<ulong>(1).Length != table.Numbers<ulong>(2).Length)
        {
            throw new CodeSetException("is damaged");
        }
    }

    /// <summary>The releases, oldest first.</summary>
    public IReadOnlyList<CodeRelease> Releases { get; }

    /// <summary>How many codes and headings there are in all.</summary>
    public int Count => table.Numbers<ulong>(1).Length;

    /// <summary>The codes of all releases as <see cref="PackedCode"/>, in order.</summary>
    public ReadOnlySpan<ulong> Codes => table.Numbers<ulong>(1);

    /// <summary>For each code the releases in which it is billable, a bit each.</summary>
    public ReadOnlySpan<ulong> Billable => table.Numbers<ulong>(2);

    /// <summary>For each code the releases in which it is a heading, a bit each.</summary>
    public ReadOnlySpan<ulong> Headers => table.Numbers<ulong>(3);

    /// <summary>Opens a compact set.</summary>
    /// <exception cref="CodeSetException">The bytes are no such set.</exception>
    public static DiagnosisCodes Open(byte[] bytes) => new(Compact.Open(bytes, CompactKind.Diagnoses));

    /// <summary>The compact set of these columns.</summary>
    public static byte[] Write(IReadOnlyList<CodeRelease> releases, ReadOnlySpan<ulong> codes, ReadOnlySpan<ulong> billable, ReadOnlySpan<ulong> headers, ReadOnlySpan<int> titles, IReadOnlyList<(int Code, ulong Releases, int Title)> others, IEnumerable<string> pool)
    {
        var (starts, text) = Compact.Texts(pool);
        return Compact.Write(
            CompactKind.Diagnoses,
            Encoding.UTF8.GetBytes(ReleaseLines.Write(releases)),
            Compact.Column(codes),
            Compact.Column(billable),
            Compact.Column(headers),
            Compact.Column(titles),
            Compact.Column<int>([.. others.Select(other => other.Code)]),
            Compact.Column<ulong>([.. others.Select(other => other.Releases)]),
            Compact.Column<int>([.. others.Select(other => other.Title)]),
            starts,
            text);
    }

    /// <summary>The place of a code; negative when no release holds it.</summary>
    public int Find(ulong code) => Codes.BinarySearch(code);

    /// <summary>What the code at <paramref name="index"/> is in a release.</summary>
    public CodeStatus Status(int index, int release)
    {
        var bit = 1UL << release;
        return (Billable[index] & bit) != 0 ? CodeStatus.Billable
            : (Headers[index] & bit) != 0 ? CodeStatus.Header
            : ((Billable[index] | Headers[index]) & (bit - 1)) != 0 ? CodeStatus.Deleted
            : CodeStatus.NotYetValid;
    }

    /// <summary>The title in that release; where the release does not hold the code, the last before it, else the first after it.</summary>
    public string Title(int index, int release) => table.Text(8, TitleId(index, release));

    /// <summary>The number of a title among all different ones.</summary>
    public int TitleId(int index, int release)
    {
        var others = table.Numbers<int>(5);
        var at = others.BinarySearch(index);
        if (at < 0)
        {
            return table.Numbers<int>(4)[index];
        }

        while (at > 0 && others[at - 1] == index)
        {
            at--;
        }

        var present = Billable[index] | Headers[index];
        var before = present & ((2UL << release) - 1);
        var bit = before != 0 ? 1UL << (63 - System.Numerics.BitOperations.LeadingZeroCount(before)) : present & (~present + 1);
        for (; at < others.Length && others[at] == index; at++)
        {
            if ((table.Numbers<ulong>(6)[at] & bit) != 0)
            {
                return table.Numbers<int>(7)[at];
            }
        }

        return table.Numbers<int>(4)[index];
    }

    /// <summary>Title number <paramref name="id"/>.</summary>
    public string TitleText(int id) => table.Text(8, id);

    /// <summary>The places of the billable codes of a release that have that title.</summary>
    public IEnumerable<int> BillableTitled(int title, int release) => byTitle.GetOrAdd(release, TitlesOf)[title];

    /// <summary>The billable codes of a release that begin with <paramref name="heading"/>, without itself.</summary>
    public IEnumerable<ulong> BillableBelow(ulong heading, int release)
    {
        var last = PackedCode.LastBelow(heading);
        var at = Find(heading);
        for (var i = at < 0 ? ~at : at + 1; i < Count && Codes[i] <= last; i++)
        {
            if ((Billable[i] & (1UL << release)) != 0)
            {
                yield return Codes[i];
            }
        }
    }

    private ILookup<int, int> TitlesOf(int release) =>
        Enumerable.Range(0, Count).Where(i => (Billable[i] & (1UL << release)) != 0).ToLookup(i => TitleId(i, release));
}
