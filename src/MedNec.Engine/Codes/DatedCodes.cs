using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// A set whose codes carry their own first and last day: HCPCS, CARC, RARC. Columns: 0 releases, 1 codes, 2 first day,
/// 3 last day (day numbers; 0 when open), 4 releases that hold it, 5–6 titles, 7 flags (bit 0: not otherwise classified), 8 cross references.
/// </summary>
internal sealed class DatedCodes
{
    private readonly Compact table;

    private DatedCodes(Compact table)
    {
        this.table = table;
        Releases = ReleaseLines.Read(table.WholeText(0));
        if (Releases.Count == 0)
        {
            throw new CodeSetException("is damaged");
        }
    }

    /// <summary>The releases, oldest first.</summary>
    public IReadOnlyList<CodeRelease> Releases { get; }

    /// <summary>The codes, in order.</summary>
    public ReadOnlySpan<ulong> Codes => table.Numbers<ulong>(1);

    /// <summary>Opens a compact set.</summary>
    /// <exception cref="CodeSetException">The bytes are no such set.</exception>
    public static DatedCodes Open(byte[] bytes) => new(Compact.Open(bytes, CompactKind.Dated));

    /// <summary>The compact set of these rows; a row of a later release replaces that of an earlier one, and both are remembered as holding the code.</summary>
    public static byte[] Write(IReadOnlyList<(CodeRelease Release, IReadOnlyList<DatedRow> Rows)> releases)
    {
        var merged = new SortedDictionary<ulong, (DatedRow Row, ulong Releases)>();
        for (var release = 0; release < releases.Count; release++)
        {
            foreach (var row in releases[release].Rows)
            {
                merged[row.Code] = (row, (merged.TryGetValue(row.Code, out var before) ? before.Releases : 0) | (1UL << release));
            }
        }

        var (starts, pool) = Compact.Texts(merged.Values.Select(entry => entry.Row.Title));
        return Compact.Write(
            CompactKind.Dated,
            Encoding.UTF8.GetBytes(ReleaseLines.Write(releases.Select(release => release.Release))),
            Compact.Column<ulong>([.. merged.Keys]),
            Compact.Column<int>([.. merged.Values.Select(entry => entry.Row.First?.DayNumber ?? 0)]),
            Compact.Column<int>([.. merged.Values.Select(entry => entry.Row.Last?.DayNumber ?? 0)]),
            Compact.Column<ulong>([.. merged.Values.Select(entry => entry.Releases)]),
            starts,
            pool,
            Compact.Column<byte>([.. merged.Values.Select(entry => entry.Row.IsUnclassified ? (byte)1 : (byte)0)]),
            Compact.Column<ulong>([.. merged.Values.Select(entry => entry.Row.Successor)]));
    }

    /// <summary>The rows of one release as they were added; of a code that several hold, the newest.</summary>
    public IReadOnlyList<DatedRow> Rows(int release)
    {
        var rows = new List<DatedRow>();
        for (var i = 0; i < Codes.Length; i++)
        {
            if ((table.Numbers<ulong>(4)[i] & (1UL << release)) != 0)
            {
                rows.Add(new(Codes[i], Title(i), Day(2, i), Day(3, i)) { IsUnclassified = IsUnclassified(i), Successor = Successor(i) });
            }
        }

        return rows;
    }

    /// <summary>The place of a code; negative when no release holds it.</summary>
    public int Find(ulong code) => Codes.BinarySearch(code);

    /// <summary>What the code at <paramref name="index"/> is on a day that is judged by <paramref name="release"/>.</summary>
    public CodeStatus Status(int index, DateOnly on, int release)
    {
        // "Last date for which a procedure or modifier code may be used" (HCPCS record layout, termination date): that day counts.
        if (Day(3, index) is { } last && on > last)
        {
            return CodeStatus.Deleted;
        }

        if (Day(2, index) is { } first && on < first)
        {
            return CodeStatus.NotYetValid;
        }

        var holders = table.Numbers<ulong>(4)[index];
        return (holders & (1UL << release)) == 0 && (holders & ((1UL << release) - 1)) != 0 ? CodeStatus.Deleted : CodeStatus.Billable;
    }

    /// <summary>Its words; empty when they are not ours to ship.</summary>
    public string Title(int index) => table.Text(5, index);

    /// <summary>Whether it stands for what has no code of its own.</summary>
    public bool IsUnclassified(int index) => table.Numbers<byte>(7)[index] != 0;

    /// <summary>The code the publisher names in its place; 0 when none.</summary>
    public ulong Successor(int index) => table.Numbers<ulong>(8)[index];

    /// <summary>The first and last day of the code at <paramref name="index"/>; null when open.</summary>
    public (DateOnly? First, DateOnly? Last) Days(int index) => (Day(2, index), Day(3, index));

    private DateOnly? Day(int column, int index) => table.Numbers<int>(column)[index] is var day and not 0 ? DateOnly.FromDayNumber(day) : null;
}

/// <summary>A code of one release of a dated set.</summary>
/// <param name="Code">The code as <see cref="PackedCode"/>.</param>
/// <param name="Title">Its words; empty when they are not ours.</param>
/// <param name="First">The first day it may be used; null when unknown.</param>
/// <param name="Last">The last day it may be used; null when there is none.</param>
internal readonly record struct DatedRow(ulong Code, string Title, DateOnly? First, DateOnly? Last)
{
    /// <summary>Whether it stands for what has no code of its own.</summary>
    public bool IsUnclassified { get; init; }

    /// <summary>The code that took its place; 0 when none is named.</summary>
    public ulong Successor { get; init; }
}
