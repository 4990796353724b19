namespace MedNec.Documents.Setting;

/// <summary>A block of the set letter. Each format says once how it shows each kind.</summary>
internal abstract record SetBlock;

/// <summary>The practice at the head of the first page.</summary>
/// <param name="Name">Its name, set larger.</param>
/// <param name="Contact">Address, telephone, the clinician: one line each.</param>
internal sealed record LetterheadBlock(Words Name, IReadOnlyList<Words> Contact) : SetBlock;

/// <summary>The letter's title, above the reference block.</summary>
/// <param name="Text">The title.</param>
internal sealed record TitleBlock(string Text) : SetBlock;

/// <summary>The heading of a section.</summary>
/// <param name="SectionId">The section's id, for links to it.</param>
/// <param name="Text">The heading.</param>
internal sealed record HeadingBlock(string SectionId, string Text) : SetBlock;

/// <summary>Lines that stand close together: date, address, salutation.</summary>
/// <param name="Lines">The lines.</param>
internal sealed record LinesBlock(IReadOnlyList<Words> Lines) : SetBlock;

/// <summary>Labels with their values: the reference block.</summary>
/// <param name="Fields">The fields, in order.</param>
internal sealed record FieldsBlock(IReadOnlyList<Field> Fields) : SetBlock;

/// <summary>A label and its value.</summary>
/// <param name="Label">The label with its colon: "Patient:".</param>
/// <param name="Value">The value.</param>
internal sealed record Field(string Label, Words Value);

/// <summary>A paragraph of sentences.</summary>
/// <param name="Text">The sentences.</param>
internal sealed record ParagraphBlock(Words Text) : SetBlock;

/// <summary>A list.</summary>
/// <param name="Items">Its items.</param>
internal sealed record BulletsBlock(IReadOnlyList<Words> Items) : SetBlock;

/// <summary>The signature block: what must not be torn apart at a page end.</summary>
/// <param name="Before">The valediction ("Sincerely,").</param>
/// <param name="After">Name, credentials and the rest.</param>
/// <param name="NeedsPen">Whether room is left for a signature by hand.</param>
internal sealed record SignatureBlock(IReadOnlyList<Words> Before, IReadOnlyList<Words> After, bool NeedsPen) : SetBlock;
