using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>
/// The compact form in which an imported set is kept: columns behind each other in one run of bytes, read where they lie,
/// without parsing. Layout, little-endian: "MNCS", format, kind, number of columns, then offset and length of each column,
/// a check sum of what follows, the columns, each begun at a multiple of eight.
/// </summary>
internal sealed class Compact
{
    private const uint Magic = 0x53434E4D; // "MNCS"
    private const int Format = 1;
    private const int HeadLength = 24;

    private readonly byte[] bytes;
    private readonly (int Offset, int Length)[] columns;

    private Compact(byte[] bytes, (int Offset, int Length)[] columns) => (this.bytes, this.columns) = (bytes, columns);

    /// <summary>Opens a set.</summary>
    /// <exception cref="CodeSetException">The bytes are of another kind, of another version of MedNec, or damaged.</exception>
    public static Compact Open(byte[] bytes, CompactKind kind)
    {
        var span = bytes.AsSpan();
        if (span.Length < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            throw new CodeSetException("is no code set of ours");
        }

        var (format, found, count) = (Int(bytes, 4), Int(bytes, 8), Int(bytes, 12));
        if (format != Format || found != (int)kind)
        {
            throw new CodeSetException("was written by another version of MedNec");
        }

        var first = HeadLength + (8 * count);
        if (count is < 0 or > 64 || span.Length < first || BinaryPrimitives.ReadUInt64LittleEndian(span[16..]) != Sum(span[first..]))
        {
            throw new CodeSetException("is damaged");
        }

        var columns = new (int, int)[count];
        for (var i = 0; i < count; i++)
        {
            var (offset, length) = (Int(bytes, HeadLength + (8 * i)), Int(bytes, HeadLength + (8 * i) + 4));
            columns[i] = offset >= first && length >= 0 && offset + (long)length <= bytes.Length ? (offset, length) : throw new CodeSetException("is damaged");
        }

        return new(bytes, columns);
    }

    /// <summary>Puts columns together.</summary>
    public static byte[] Write(CompactKind kind, params byte[][] columns)
    {
        var first = HeadLength + (8 * columns.Length);
        first += (8 - (first % 8)) % 8;
        var bytes = new byte[first + columns.Sum(column => (column.Length + 7) / 8 * 8)];
        var span = bytes.AsSpan();
        BinaryPrimitives.WriteUInt32LittleEndian(span, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(span[4..], Format);
        BinaryPrimitives.WriteInt32LittleEndian(span[8..], (int)kind);
        BinaryPrimitives.WriteInt32LittleEndian(span[12..], columns.Length);
        var at = first;
        for (var i = 0; i < columns.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(span[(HeadLength + (8 * i))..], at);
            BinaryPrimitives.WriteInt32LittleEndian(span[(HeadLength + (8 * i) + 4)..], columns[i].Length);
            columns[i].CopyTo(span[at..]);
            at += (columns[i].Length + 7) / 8 * 8;
        }

        BinaryPrimitives.WriteUInt64LittleEndian(span[16..], Sum(span[(HeadLength + (8 * columns.Length))..]));
        return bytes;
    }

    /// <summary>The bytes of numbers.</summary>
    public static byte[] Column<T>(ReadOnlySpan<T> numbers)
        where T : unmanaged => MemoryMarshal.AsBytes(numbers).ToArray();

    /// <summary>Texts as two columns: where each begins (and the last ends), and all of them in UTF-8.</summary>
    public static (byte[] Starts, byte[] Pool) Texts(IEnumerable<string> texts)
    {
        var starts = new List<int> { 0 };
        var pool = new List<byte>();
        foreach (var text in texts)
        {
            pool.AddRange(Encoding.UTF8.GetBytes(text));
            starts.Add(pool.Count);
        }

        return (Column<int>(CollectionsMarshal.AsSpan(starts)), [.. pool]);
    }

    /// <summary>A column of numbers.</summary>
    public ReadOnlySpan<T> Numbers<T>(int column)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes.AsSpan(columns[column].Offset, columns[column].Length));

    /// <summary>One text of a pool whose starts are column <paramref name="starts"/> and whose bytes are the next.</summary>
    public string Text(int starts, int index)
    {
        var at = Numbers<int>(starts);
        return Encoding.UTF8.GetString(Numbers<byte>(starts + 1)[at[index]..at[index + 1]]);
    }

    /// <summary>A column that is one text.</summary>
    public string WholeText(int column) => Encoding.UTF8.GetString(Numbers<byte>(column));

    private static int Int(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    // Not against forgers: against a disk that filled up and a copy that broke off.
    private static ulong Sum(ReadOnlySpan<byte> bytes)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        ulong sum = (ulong)bytes.Length;
        foreach (var word in words)
        {
            sum = ulong.RotateLeft(sum, 7) ^ word;
        }

        foreach (var rest in bytes[(words.Length * 8)..])
        {
            sum = ulong.RotateLeft(sum, 7) ^ rest;
        }

        return sum;
    }
}

/// <summary>What a compact set holds.</summary>
internal enum CompactKind
{
    /// <summary>Codes by release, some billable, some headings: ICD-10-CM.</summary>
    Diagnoses = 1,

    /// <summary>Codes with a first and a last day: HCPCS, CARC, RARC.</summary>
    Dated = 2,

    /// <summary>Notes of the tabular list.</summary>
    Tabular = 3,

    /// <summary>Terms that lead to codes.</summary>
    Terms = 4,

    /// <summary>Providers by NPI.</summary>
    Providers = 5,
}

/// <summary>Bytes that are no usable code set; the message says what they are, without naming a file.</summary>
public sealed class CodeSetException : Exception
{
    /// <summary>A set cannot be used.</summary>
    public CodeSetException()
    {
    }

    /// <summary>A set cannot be used, and why.</summary>
    public CodeSetException(string message)
        : base(message)
    {
    }

    /// <summary>A set cannot be used, why, and what was seen.</summary>
    public CodeSetException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
