using System.Text.RegularExpressions;

namespace MedNec.Documents.Reading;

/// <summary>Takes away what is no part of a letter's text: page numbers, and lines that every page repeats at its head or foot.</summary>
internal static partial class PageFurniture
{
    // A head or foot stands in the outer eighth of the page.
    private const double Margin = 0.125;
    private const double SameHeight = 4;

    // A body's own line stands nearer to its neighbour; what is drawn apart by more is a head or foot.
    private const double ApartHeights = 1.55;

    /// <summary>The rows of each page without heads and feet.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfRow>> Without(IReadOnlyList<(PdfPage Page, IReadOnlyList<PdfRow> Rows)> pages)
    {
        var margins = pages.SelectMany((page, i) => page.Rows.Where(row => IsInMargin(row, page.Page)).Select(row => (Page: i, Row: row, Pattern: Pattern(row)))).ToList();
        return [.. pages.Select((page, i) => Trim(page.Rows, row => IsInMargin(row, page.Page) && (HasPageNumber(row) || IsRepeated(row, i))))];

        bool IsRepeated(PdfRow row, int page) =>
            margins.Where(other => other.Page != page && other.Pattern == Pattern(row) && Math.Abs(other.Row.Top - row.Top) < SameHeight)
                .Select(other => other.Page).Distinct().Count() + 1 is var count && count >= 2 && count * 2 >= pages.Count;
    }

    /// <summary>Takes candidates away from both ends, as far as a gap parts them from the text between: no line of the text is ever taken.</summary>
    private static IReadOnlyList<PdfRow> Trim(IReadOnlyList<PdfRow> rows, Func<PdfRow, bool> isCandidate)
    {
        var from = rows.TakeWhile(isCandidate).Count();
        while (from > 0 && from < rows.Count && rows[from].Top - rows[from - 1].Top < ApartHeights * rows[from].Height)
        {
            from--;
        }

        var to = rows.Count - rows.Skip(from).Reverse().TakeWhile(isCandidate).Count();
        while (to > from && to < rows.Count && rows[to].Top - rows[to - 1].Top < ApartHeights * rows[to - 1].Height)
        {
            to++;
        }

        return [.. rows.Skip(from).Take(to - from)];
    }

    private static bool IsInMargin(PdfRow row, PdfPage page) => row.Top < page.Height * Margin || row.Top + row.Height > page.Height * (1 - Margin);

    private static bool HasPageNumber(PdfRow row) => row.Parts.Any(part => PageNumber().IsMatch(part.Text)) || PageNumber().IsMatch(row.Text);

    private static string Pattern(PdfRow row) => Digits().Replace(row.Text, "#");

    [GeneratedRegex(@"^[-–—(\s]*(page\s*)?\d{1,4}(\s*(of|/)\s*\d{1,4})?[-–—)\s.]*$|\bpage\s+\d{1,4}\s*(of|/)\s*\d{1,4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
