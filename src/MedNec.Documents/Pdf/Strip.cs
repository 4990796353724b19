namespace MedNec.Documents.Pdf;

/// <summary>A strip of the page that is never cut: one line, or the lines of several columns that stand beside each other.</summary>
internal sealed class Strip
{
    /// <summary>Its height in points.</summary>
    public required double Height { get; init; }

    /// <summary>The space above it, in points; none at the top of a page.</summary>
    public double Before { get; init; }

    /// <summary>Whether the next strip must stand on the same page.</summary>
    public bool HoldsNext { get; set; }

    /// <summary>What is drawn in it.</summary>
    public required IReadOnlyList<Mark> Marks { get; init; }

    /// <summary>A rule under it.</summary>
    public bool HasRule { get; init; }
}

/// <summary>A line of text in a strip.</summary>
/// <param name="Tag">The structure element it belongs to.</param>
/// <param name="Text">The text.</param>
/// <param name="Line">Its line.</param>
/// <param name="X">Where the column begins, in points from the page's left edge.</param>
internal sealed record Mark(Tag Tag, ShapedText Text, ShapedText.Line Line, double X);

/// <summary>An element of the document's structure, which a screen reader walks (ISO 32000-1, 14.8).</summary>
internal sealed class Tag
{
    private Tag(string name, Tag? parent, int order) => (Name, Parent, Order) = (name, parent, order);

    /// <summary>Its structure type: "P", "H1", "LBody".</summary>
    public string Name { get; }

    /// <summary>The element it stands in; null for the document itself.</summary>
    public Tag? Parent { get; }

    /// <summary>Its place in reading order.</summary>
    public int Order { get; }

    /// <summary>Its ancestors from the document down, and itself.</summary>
    public IReadOnlyList<Tag> Path => [.. Parent?.Path ?? [], this];

    /// <summary>Makes the tags of one document, in reading order.</summary>
    internal sealed class Tree
    {
        private int made;

        /// <summary>Begins with the document.</summary>
        public Tree() => Root = new Tag("Document", null, made++);

        /// <summary>The document.</summary>
        public Tag Root { get; }

        /// <summary>The next element in reading order.</summary>
        public Tag Add(string name, Tag? parent = null) => new(name, parent ?? Root, made++);
    }
}
