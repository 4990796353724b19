using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>A row of a table as a line: "Patient: José Ñandú" of a label and its value, else its cells between bars.</summary>
internal static class TableRowText
{
    /// <summary>The line of a row's <paramref name="cells"/>; empty cells say nothing.</summary>
    public static WrittenBlock Of(IEnumerable<string> cells)
    {
        var filled = cells.Select(Spaces.Single).Where(cell => cell.Length > 0).ToList();
        return filled is [var label, var value] && label.Length <= 40 && !label.EndsWith('.')
            ? new WrittenBlock(WrittenBlockKind.Line, label.EndsWith(':') ? $"{label} {value}" : $"{label}: {value}")
            : filled is [var only] ? BlockKind.Of(only)
            : new WrittenBlock(WrittenBlockKind.Line, string.Join(" | ", filled));
    }
}
