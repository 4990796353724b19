using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>Every document that goes with the letter is named in it, in a sentence or in its list of enclosures.</summary>
public sealed class DocumentsAreMentioned : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-002", Severity.Warning, "Attached but never mentioned")
    {
        Why = "A document nobody points to is not read, and more of the record than needed has left the clinic.",
        Source = "45 CFR 164.502(b) (minimum necessary)",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Documents.Count == 0 ? Skip.NotApplicable("No document goes with the letter.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from document in brief.Documents
        let name = document.Title ?? document.Kind?.Replace('-', ' ') ?? document.File
        where name is not null && !IsMentioned(letter, document)
        select new Finding { Message = $"{char.ToUpperInvariant(name[0])}{name[1..]}{(document.Date is { } date ? $" of {date.InWords()}" : "")} goes with the letter and is never mentioned: list it under the enclosures with what it shows, or take it out." };

    private static bool IsMentioned(LetterReading letter, AttachedDocument document) =>
        (document.Title is { Length: > 0 } title && letter.Says(title))
        || (document.File is { Length: > 0 } file && letter.Says(file))
        || (document.Kind is { Length: > 0 } kind && letter.Says(kind.Replace('-', ' ')));
}
