namespace MedNec.Engine.Reading;

/// <summary>The text of a letter as it stands in a file, before it is split into statements.</summary>
/// <param name="Blocks">Its blocks, in reading order; page headers and footers left out.</param>
public sealed record WrittenLetter(IReadOnlyList<WrittenBlock> Blocks);

/// <summary>A block of text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, on one line, without marks of the format.</param>
public sealed record WrittenBlock(WrittenBlockKind Kind, string Text);

/// <summary>Kinds of block.</summary>
public enum WrittenBlockKind
{
    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A paragraph of sentences.</summary>
    Paragraph,

    /// <summary>A line of its own: letterhead, address, a field, a signature line.</summary>
    Line,

    /// <summary>An item of a list.</summary>
    Bullet,
}
