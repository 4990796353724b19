using MedNec.Cases;

namespace MedNec.Fhir.Json;

/// <summary>Recognises files that are no JSON by how they begin, to say what they are.</summary>
internal static class NotJson
{
    /// <summary>Refuses what cannot be JSON text in UTF-8.</summary>
    public static void Refuse(ReadOnlySpan<byte> bytes, string name)
    {
        var text = bytes.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            throw new UnreadableInputException(name, null, "is empty; export the record again as FHIR R4 JSON");
        }

        if (Mend(bytes, text) is { } mend)
        {
            throw new UnreadableInputException(name, null, mend);
        }
    }

    private static string? Mend(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> text) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, _, ..] or [_, 0, 0, 0, ..] => "is encoded as UTF-32; save or export it again as UTF-8",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..] => "is encoded as UTF-16; save or export it again as UTF-8",
        [0x1F, 0x8B, ..] => "is compressed (gzip); unpack it first",
        [(byte)'P', (byte)'K', 3, 4, ..] => "is a ZIP archive; unpack it and give the FHIR JSON file inside",
        _ => text switch
        {
            [(byte)'{' or (byte)'[', ..] => null,
            [(byte)'<', ..] => "is XML, not JSON; export the record as FHIR R4 JSON",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "is a PDF, not a chart; list it under \"documents\" and give the chart as FHIR R4 JSON",
            _ => "is not JSON; export the record as FHIR R4 JSON",
        },
    };
}
