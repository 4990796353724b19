using MedNec.Cases;

namespace MedNec.Documents.Reading;

/// <summary>Tells by the first bytes what a file really is, whatever its name says.</summary>
internal static class FileKind
{
    /// <summary>Refuses a file whose content is not what its extension promises.</summary>
    public static void Demand(ReadOnlySpan<byte> bytes, string extension, string name)
    {
        var (kind, mend) = Of(bytes);
        var wanted = extension switch { ".pdf" => Kind.Pdf, ".docx" => Kind.Zip, _ => Kind.Text };
        if (kind != wanted)
        {
            throw new UnreadableInputException(name, null, wanted switch
            {
                Kind.Pdf => $"is not a PDF but {mend}; save it as PDF again, or give it its right name",
                Kind.Zip => $"is not a Word file but {mend}; save it as .docx again, or give it its right name",
                _ => $"is not text but {mend}; give it its right name, or save it as UTF-8 text",
            });
        }
    }

    private static (Kind Kind, string Called) Of(ReadOnlySpan<byte> bytes)
    {
        // A PDF may have a little before its mark (ISO 32000-1, annex H, note 13: the first 1024 bytes).
        if (bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0)
        {
            return (Kind.Pdf, "a PDF");
        }

        return bytes switch
        {
            [0x50, 0x4B, 0x03, 0x04, ..] => (Kind.Zip, "a Word file or another zip file"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] => (Kind.Other, "an old Word file (.doc), or one with a password"),
            [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => (Kind.Other, "a Rich Text file (.rtf)"),
            [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => (Kind.Other, "a picture"),
            _ => (Kind.Text, "plain text or an unknown format"),
        };
    }

    private enum Kind
    {
        Text,
        Pdf,
        Zip,
        Other,
    }
}
