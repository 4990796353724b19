using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>What stands in an editor: parts, in them blocks, in them runs of text, each known by the key of the statement it came from or new.</summary>
/// <param name="Sections">The parts.</param>
public sealed record EditedLetter(IReadOnlyList<EditedSection> Sections);

/// <summary>A part as it stands in the editor.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Blocks">Its paragraphs, lines and list items.</param>
public sealed record EditedSection(string Id, IReadOnlyList<EditedBlock> Blocks);

/// <summary>A paragraph, line, field or list item.</summary>
/// <param name="Layout">How it is set; a paragraph's further sentences run on in it.</param>
/// <param name="Runs">Its text.</param>
public sealed record EditedBlock(Layout Layout, IReadOnlyList<EditedRun> Runs);

/// <summary>A stretch of text.</summary>
/// <param name="Key">The statement it came from; null for text that was typed or pasted between statements.</param>
/// <param name="Text">Its text.</param>
public sealed record EditedRun(string? Key, string Text);
