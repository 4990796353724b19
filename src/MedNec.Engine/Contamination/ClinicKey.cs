using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace MedNec.Engine.Contamination;

/// <summary>
/// A clinic's own key for what it remembers of its letters: 16 bytes that never leave it. A hash made with it says nothing to
/// whoever does not have it, and two clinics' hashes of one name differ. The hash is SipHash-2-4 (Aumasson and Bernstein,
/// 2012), a keyed function made for short texts.
/// </summary>
/// <param name="First">The first eight bytes, little-endian.</param>
/// <param name="Second">The last eight.</param>
public readonly record struct ClinicKey(ulong First, ulong Second)
{
    /// <summary>How many bytes a key has.</summary>
    public const int Bytes = 16;

    /// <summary>The key of these 16 bytes.</summary>
    /// <exception cref="ArgumentException">There are fewer or more.</exception>
    public static ClinicKey Of(ReadOnlySpan<byte> bytes) => bytes.Length == Bytes
        ? new(BinaryPrimitives.ReadUInt64LittleEndian(bytes), BinaryPrimitives.ReadUInt64LittleEndian(bytes[8..]))
        : throw new ArgumentException($"A clinic's key has {Bytes} bytes; this one has {bytes.Length}.", nameof(bytes));

    /// <summary>The hash of a text of that kind; the same text of another kind has another.</summary>
    public ulong Hash(string kind, string text)
    {
        Span<byte> small = stackalloc byte[256];
        var length = Encoding.UTF8.GetByteCount(kind) + 1 + Encoding.UTF8.GetByteCount(text);
        var bytes = length <= small.Length ? small[..length] : new byte[length];
        var at = Encoding.UTF8.GetBytes(kind, bytes);
        bytes[at] = 0;
        Encoding.UTF8.GetBytes(text, bytes[(at + 1)..]);
        return Hash(bytes);
    }

    /// <summary>The hash of these bytes.</summary>
    public ulong Hash(ReadOnlySpan<byte> bytes)
    {
        // The four constants spell "somepseudorandomlygeneratedbytes" (the paper, section 2.1).
        var (v0, v1, v2, v3) = (First ^ 0x736f6d6570736575UL, Second ^ 0x646f72616e646f6dUL, First ^ 0x6c7967656e657261UL, Second ^ 0x7465646279746573UL);
        var rest = bytes;
        for (; rest.Length >= 8; rest = rest[8..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(rest);
            v3 ^= word;
            Round(ref v0, ref v1, ref v2, ref v3);
            Round(ref v0, ref v1, ref v2, ref v3);
            v0 ^= word;
        }

        var last = (ulong)bytes.Length << 56;
        for (var i = 0; i < rest.Length; i++)
        {
            last |= (ulong)rest[i] << (8 * i);
        }

        v3 ^= last;
        Round(ref v0, ref v1, ref v2, ref v3);
        Round(ref v0, ref v1, ref v2, ref v3);
        v0 ^= last;
        v2 ^= 0xff;
        for (var i = 0; i < 4; i++)
        {
            Round(ref v0, ref v1, ref v2, ref v3);
        }

        return v0 ^ v1 ^ v2 ^ v3;
    }

    /// <summary>Shows nothing of the key.</summary>
    public override string ToString() => "a clinic's key";

    private static void Round(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3)
    {
        unchecked
        {
            v0 += v1;
            v1 = BitOperations.RotateLeft(v1, 13) ^ v0;
            v0 = BitOperations.RotateLeft(v0, 32);
            v2 += v3;
            v3 = BitOperations.RotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = BitOperations.RotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = BitOperations.RotateLeft(v1, 17) ^ v2;
            v2 = BitOperations.RotateLeft(v2, 32);
        }
    }
}
