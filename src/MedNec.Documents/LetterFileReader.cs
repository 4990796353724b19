using MedNec.Cases;
using MedNec.Cases.Printing;
using MedNec.Documents.Reading;
using MedNec.Engine.Reading;

namespace MedNec.Documents;

/// <summary>Reads letters that were written or edited elsewhere. A format is one file in <c>Reading/</c> and one line of the table here.</summary>
public sealed class LetterFileReader : ILetterFileReader
{
    // A letter with its letterhead picture stays far below; what is larger is a scan or a mistake.
    private const int MostBytes = 25 * 1024 * 1024;

    private static readonly IWrittenFormat[] Formats =
    [
        new WrittenMarkdown(),
        new WrittenText(),
        new WrittenWord(),
        new WrittenPdf(),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [.. Formats.Select(format => format.Extension)];

    /// <inheritdoc/>
    public WrittenLetter Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var format = Array.Find(Formats, known => known.Extension.Equals(Path.GetExtension(name), StringComparison.OrdinalIgnoreCase))
            ?? throw new UnreadableInputException(name, null, $"is no kind of letter we read; save it as one of {string.Join(" ", Extensions)}");
        if (bytes.IsEmpty)
        {
            throw new UnreadableInputException(name, null, "is empty; save the letter again");
        }

        if (bytes.Length > MostBytes)
        {
            throw new UnreadableInputException(name, null, $"is {bytes.Length / (1024 * 1024)} MB; a letter may have 25 MB at most, so save it without its pictures and exhibits");
        }

        FileKind.Demand(bytes.Span, format.Extension, name);
        var blocks = format.Read(bytes, name);
        return blocks.Count > 0
            ? new WrittenLetter(blocks)
            : throw new UnreadableInputException(name, null, "holds no text; save the letter again");
    }
}
