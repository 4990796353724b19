using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MedNec.Cases.Workflow;

namespace MedNec.Cases.Demands;

/// <summary>A file that a person gives to a case. What it is, its first bytes say; its name is not believed.</summary>
/// <param name="Name">Its name on the person's machine.</param>
/// <param name="Bytes">Its content.</param>
public sealed partial record NewFile(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The most bytes that are kept: a hundred scanned pages.</summary>
    public const int Largest = 20 * 1024 * 1024;

    /// <summary>Its size in bytes; more than <see cref="Bytes"/> where it is too large to be read whole.</summary>
    public long Size { get => field == 0 ? Bytes.Length : field; init; }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The extension that fits the content, or what to mend.</summary>
    public Outcome<string> Read()
    {
        var shown = Name.Length > 60 ? $"{Name[..57]}…" : Name;
        return Size switch
        {
            0 => new Refused<string>($"{shown} is empty; save it again."),
            > Largest => new Refused<string>($"{shown} has {Size / 1_000_000} MB; at most {Largest / 1_000_000} MB are kept. Scan it again in black and white at 200 dots an inch, or leave out pages that prove nothing."),
            _ => Extension() is { } extension
                ? new Done<string>(extension)
                : new Refused<string>($"{shown} is none of the files a payer takes; save it as PDF, Word (.docx), PNG, JPEG, TIFF or plain text."),
        };
    }

    /// <summary>The path under which the case keeps it: "documents/office-note-2026-11-20.pdf", and a number where that is taken.</summary>
    public static string PathOf(string title, string date, string extension, IReadOnlyCollection<string> taken)
    {
        var slug = NotPlain().Replace(Engine.Reading.Folding.Fold(title), "-").Trim('-');
        var name = $"documents/{(slug.Length == 0 ? "document" : slug[..Math.Min(60, slug.Length)].Trim('-'))}-{date}";
        return Enumerable.Range(1, taken.Count + 1).Select(i => i == 1 ? name + extension : $"{name}-{i}{extension}").First(path => !taken.Contains(path));
    }

    private string? Extension()
    {
        var bytes = Bytes.Span;
        // A PDF may have a little before its mark (ISO 32000-1, annex H, note 13: the first 1024 bytes).
        return bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? ".pdf" : bytes switch
        {
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..] => ".png",
            [0xFF, 0xD8, 0xFF, ..] => ".jpg",
            [0x49, 0x49, 0x2A, 0x00, ..] or [0x4D, 0x4D, 0x00, 0x2A, ..] => ".tiff",
            [0x50, 0x4B, 0x03, 0x04, ..] => IsWord() ? ".docx" : null,
            _ => IsText(bytes) ? ".txt" : null,
        };
    }

    private bool IsWord()
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(Bytes.ToArray()), ZipArchiveMode.Read);
            return zip.GetEntry("word/document.xml") is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        try
        {
            // Rich text and web pages are text by their bytes only.
            return !bytes.StartsWith("{\\rtf"u8) && !Markup().IsMatch(Strict.GetString(bytes[..Math.Min(bytes.Length, 64)])) && !Control().IsMatch(Strict.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotPlain();

    [GeneratedRegex(@"^\uFEFF?\s*<(!doctype|html|script|svg|\?xml)", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();

    [GeneratedRegex(@"[\x00-\x08\x0E-\x1F\x7F]")]
    private static partial Regex Control();
}
