using System.Buffers.Binary;
using System.IO.Compression;

namespace MedNec.Cases.Codes;

/// <summary>A file packed with gzip (RFC 1952), opened with the same distrust as a zip.</summary>
internal static class PublisherGzip
{
    private const long LargestUnpacked = 128L << 20;
    private const long MostGrowth = 200;
    private const int TailLength = 8;

    public static MemoryStream Unpack(string name, Stream stream)
    {
        var limit = Math.Min(LargestUnpacked, Math.Max(1 << 20, stream.Length * MostGrowth));
        try
        {
            Span<byte> tail = stackalloc byte[TailLength];
            stream.Position = Math.Max(0, stream.Length - TailLength);
            stream.ReadExactly(tail);
            stream.Position = 0;
            using var packed = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true);
            var unpacked = LimitedCopy.Of(packed, limit, Math.Min(limit, BinaryPrimitives.ReadUInt32LittleEndian(tail[4..])))
                ?? throw new UnreadableInputException(name, null, "would grow beyond any file of a release; download it again");

            // The last eight bytes are check sum and length of what was packed: a file that broke off has others there.
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail) == Crc32.Of(unpacked.GetBuffer().AsSpan(0, (int)unpacked.Length)))
            {
                return unpacked;
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            // The same sentence as for a wrong check sum.
        }

        throw new UnreadableInputException(name, null, "is cut off or damaged; download it again");
    }
}
