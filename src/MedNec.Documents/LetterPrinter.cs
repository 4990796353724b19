using MedNec.Cases.Printing;
using MedNec.Documents.Printing;
using MedNec.Engine.Letters;

namespace MedNec.Documents;

/// <summary>Prints letters. A format is one file in <c>Printing/</c> and one line of the table here.</summary>
public sealed class LetterPrinter : ILetterPrinter
{
    private static readonly ILetterFormat[] Formats =
    [
        new JsonLetter(),
        new MarkdownLetter(),
        new TextLetter(),
        new HtmlLetter(),
        new DocxLetter(),
        new PdfLetter(),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [.. Formats.Select(format => format.Extension)];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">No format has that extension.</exception>
    public byte[] Print(Letter letter, string extension) =>
        Array.Find(Formats, format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase)) is { } format
            ? format.Print(letter)
            : throw new ArgumentException($"No letter is printed as {extension}; choose one of {string.Join(" ", Extensions)}.", nameof(extension));
}
