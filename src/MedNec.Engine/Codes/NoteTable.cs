using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>Kinds of note in the tabular list that a check can use.</summary>
internal enum NoteKind : byte
{
    Excludes1,
    CodeFirst,
    UseAdditional,
    Inclusion,
    Seventh,
}

/// <summary>A note as it is read from a list.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="First">The code it stands on, or the first of a block or chapter.</param>
/// <param name="Last">The same, or the last.</param>
/// <param name="Text">Its words.</param>
/// <param name="Codes">The codes it names.</param>
internal sealed record NoteRow(NoteKind Kind, string First, string Last, string Text, IReadOnlyList<CodeRange> Codes);

/// <summary>
/// The notes of one list in compact form. Columns: 0 edition, 1 whether complete, 2–3 first and last code a note stands on, 4 kind, 5–6 words,
/// 7 where its ranges begin, 8–11 ranges (first, last, places, characters), 12 the codes of the list.
/// Notes are in the order of their first code.
/// </summary>
internal sealed class NoteTable
{
    private readonly Compact table;
    private readonly int[] wide;

    private NoteTable(Compact table)
    {
        this.table = table;
        var first = table.Numbers<ulong>(2);
        var last = table.Numbers<ulong>(3);
        var blocks = new List<int>();
        for (var i = 0; i < first.Length; i++)
        {
            if (first[i] != last[i])
            {
                blocks.Add(i);
            }
        }

        wide = [.. blocks];
    }

    public string Edition => table.WholeText(0);

    public bool IsComplete => table.Numbers<byte>(1)[0] != 0;

    public static NoteTable Open(byte[] bytes) => new(Compact.Open(bytes, CompactKind.Tabular));

    public static byte[] Write(string edition, bool isComplete, IEnumerable<NoteRow> notes, IEnumerable<string> codes)
    {
        NoteRow[] sorted = [.. notes.OrderBy(note => CodeSets.Packed(note.First))];
        CodeRange[] ranges = [.. sorted.SelectMany(note => note.Codes)];
        var starts = new int[sorted.Length + 1];
        for (var i = 0; i < sorted.Length; i++)
        {
            starts[i + 1] = starts[i] + sorted[i].Codes.Count;
        }

        var (at, pool) = Compact.Texts(sorted.Select(note => note.Text));
        return Compact.Write(
            CompactKind.Tabular,
            Encoding.UTF8.GetBytes(edition),
            [isComplete ? (byte)1 : (byte)0],
            Compact.Column<ulong>([.. sorted.Select(note => CodeSets.Packed(note.First))]),
            Compact.Column<ulong>([.. sorted.Select(note => CodeSets.Packed(note.Last))]),
            Compact.Column<byte>([.. sorted.Select(note => (byte)note.Kind)]),
            at,
            pool,
            Compact.Column<int>(starts),
            Compact.Column<ulong>([.. ranges.Select(range => CodeSets.Packed(range.First))]),
            Compact.Column<ulong>([.. ranges.Select(range => CodeSets.Packed(range.Last))]),
            Compact.Column<byte>([.. ranges.Select(range => range.OnlyWith.Places)]),
            Compact.Column<ulong>([.. ranges.Select(range => range.OnlyWith.Characters)]),
            Compact.Column<ulong>([.. codes.Select(CodeSets.Packed).Distinct().Order()]));
    }

    /// <summary>Whether the list holds the code itself, or the code that this one extends by its seventh character.</summary>
    public bool Knows(ulong code)
    {
        for (var named = code; named != 0; named = PackedCode.Parent(named))
        {
            if (table.Numbers<ulong>(12).BinarySearch(named) >= 0)
            {
                return named == code || (PackedCode.Length(code) == PackedCode.Longest && Holding(code, NoteKind.Seventh).Count > 0);
            }
        }

        return false;
    }

    /// <summary>The notes that stand on the code itself.</summary>
    public IEnumerable<CodeNote> On(ulong code, NoteKind kind) => Indices(code, kind).Select(Note);

    /// <summary>The notes that hold for a code: on itself, its headings, its block, its chapter.</summary>
    public IEnumerable<CodeNote> For(ulong code, NoteKind kind) => Holding(code, kind).Select(Note);

    /// <summary>The Excludes1 note that holds for <paramref name="code"/> and names <paramref name="other"/>; null when there is none.</summary>
    public CodeNote? Excluding(ulong code, ulong other)
    {
        foreach (var i in Holding(code, NoteKind.Excludes1))
        {
            for (var range = table.Numbers<int>(7)[i]; range < table.Numbers<int>(7)[i + 1]; range++)
            {
                var demand = new CharacterDemand(table.Numbers<byte>(10)[range], table.Numbers<ulong>(11)[range]);
                if (Within(range, other) && demand.Allows(other) && !Within(range, code))
                {
                    return Note(i);
                }
            }
        }

        return null;
    }

    private bool Within(int range, ulong code) => code >= table.Numbers<ulong>(8)[range] && code <= PackedCode.LastBelow(table.Numbers<ulong>(9)[range]);

    private List<int> Holding(ulong code, NoteKind kind)
    {
        var found = new List<int>();
        for (var on = code; on != 0; on = PackedCode.Parent(on))
        {
            found.AddRange(Indices(on, kind));
        }

        foreach (var i in wide)
        {
            if (table.Numbers<byte>(4)[i] == (byte)kind && code >= table.Numbers<ulong>(2)[i] && code <= PackedCode.LastBelow(table.Numbers<ulong>(3)[i]))
            {
                found.Add(i);
            }
        }

        return found;
    }

    private List<int> Indices(ulong code, NoteKind kind)
    {
        var first = table.Numbers<ulong>(2);
        var last = table.Numbers<ulong>(3);
        var kinds = table.Numbers<byte>(4);
        var at = first.BinarySearch(code);
        var found = new List<int>();
        for (; at > 0 && first[at - 1] == code; at--)
        {
        }

        for (; at >= 0 && at < first.Length && first[at] == code; at++)
        {
            if (kinds[at] == (byte)kind && last[at] == code)
            {
                found.Add(at);
            }
        }

        return found;
    }

    private CodeNote Note(int i)
    {
        var (first, last) = (Text(table.Numbers<ulong>(2)[i]), Text(table.Numbers<ulong>(3)[i]));
        var ranges = new List<CodeRange>();
        for (var range = table.Numbers<int>(7)[i]; range < table.Numbers<int>(7)[i + 1]; range++)
        {
            ranges.Add(new(Text(table.Numbers<ulong>(8)[range]), Text(table.Numbers<ulong>(9)[range])) { OnlyWith = new(table.Numbers<byte>(10)[range], table.Numbers<ulong>(11)[range]) });
        }

        return new(first == last ? first : $"{first}-{last}", table.Text(5, i), ranges);
    }

    private static string Text(ulong code) => PackedCode.Text(code, dotted: true);
}
