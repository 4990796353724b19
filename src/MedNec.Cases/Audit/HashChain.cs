using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MedNec.Cases.Audit;

/// <summary>
/// Ties each entry of an append-only list to all before it: the hash of an entry covers the hash of the one before, so
/// that nobody can change, take out or slip in an entry without breaking every hash after it.
/// </summary>
public static class HashChain
{
    /// <summary>The hash before the first entry.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>The hash of an entry: SHA-256 over the hash before it and its fields, each with its length, so that text cannot move from one field to the next.</summary>
    /// <param name="before">The hash of the entry before.</param>
    /// <param name="fields">The entry's fields, in their fixed order; null differs from empty.</param>
    /// <returns>64 hexadecimal digits, lower case.</returns>
    public static string Link(string before, params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, before);
        foreach (var field in fields)
        {
            Append(hash, field);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string? field)
    {
        Span<byte> length = stackalloc byte[4];
        var bytes = field is null ? [] : Encoding.UTF8.GetBytes(field);
        BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
