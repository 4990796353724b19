using System.Text.RegularExpressions;
using MedNec.Engine.Reading;

namespace MedNec.Documents.Reading;

/// <summary>Puts the rows of a PDF together again to headings, paragraphs, list items and lines, by where they stand.</summary>
internal sealed partial class PdfBlocks
{
    private readonly List<(WrittenBlockKind? Kind, string Text, double Height)> blocks = [];
    private readonly double rightMargin;
    private readonly double bodyHeight;
    private readonly double pitch;
    private readonly bool isHyphenated;
    private PdfRow? last;
    private double continuesAt;
    private double marksAt = double.NaN;
    private bool lastIsFirstOfParagraph;

    private PdfBlocks(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        var rows = pages.SelectMany(page => page).ToList();
        rightMargin = rows.Count == 0 ? 0 : rows.Max(row => row.Right);
        bodyHeight = Commonest(rows.Select(row => (row.Height, row.Text.Length)));
        pitch = Commonest(pages.SelectMany(page => page.Zip(page.Skip(1)).Select(pair => (pair.Second.Top - pair.First.Top, 1))));
        var broken = rows.Count(row => BrokenWord().IsMatch(row.Text));
        isHyphenated = broken >= 3 && broken * 20 > rows.Count;
    }

    /// <summary>The blocks of all pages' rows.</summary>
    public static IReadOnlyList<WrittenBlock> Of(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        var put = new PdfBlocks(pages);
        foreach (var page in pages)
        {
            for (var i = 0; i < page.Count; i++)
            {
                put.Add(page[i], isFirstOfPage: i == 0);
            }
        }

        return [.. put.blocks.Select((block, i) => put.Known(block, isFirst: i == 0))];
    }

    private void Add(PdfRow row, bool isFirstOfPage)
    {
        var isItem = BlockKind.IsItem(row.Text, out var item, out var isCertain) && row.Parts[0].Words.Count > 1
            && (isCertain || Math.Abs(row.Left - marksAt) < 2 || last is null || !Continues(row, isFirstOfPage));
        if (!isItem && last is not null && Continues(row, isFirstOfPage))
        {
            blocks[^1] = blocks[^1] with { Text = Join(blocks[^1].Text, row.Text) };
            continuesAt = lastIsFirstOfParagraph && blocks[^1].Kind is null && last.Parts.Count == 1 ? row.Left : continuesAt;
            lastIsFirstOfParagraph = false;
            last = row;
            return;
        }

        if (isItem)
        {
            blocks.Add((WrittenBlockKind.Bullet, item, row.Height));
            continuesAt = row.Parts[0].Words[1].Left;
            marksAt = row.Left;
        }
        else if (row.Parts.Count == 1 || row.Parts.Count > 2 || IsLabel(row.Parts[0].Text))
        {
            blocks.Add((row.Parts.Count == 1 ? null : WrittenBlockKind.Line, row.Parts.Count == 1 ? row.Text : TableRowText.Of(row.Parts.Select(part => part.Text)).Text, row.Height));
            continuesAt = row.Parts[^1].Left;
        }
        else
        {
            // A name at the left and a telephone at the right: two lines that share a height.
            blocks.AddRange(row.Parts.Select(part => ((WrittenBlockKind?)WrittenBlockKind.Line, part.Text, part.Height)));
            continuesAt = double.NaN;
        }

        marksAt = isItem ? marksAt : double.NaN;
        lastIsFirstOfParagraph = true;
        last = row;
    }

    private bool Continues(PdfRow row, bool isFirstOfPage)
    {
        var em = bodyHeight * 0.75;
        var isFull = last!.Right + last.Space + row.FirstWordWidth > rightMargin - 1;
        var isIndented = Math.Abs(row.Left - continuesAt) > 0.6 * em && !(lastIsFirstOfParagraph && row.Left < continuesAt && row.Left > continuesAt - (4 * em) && blocks[^1].Kind is null);
        var isSameSize = Math.Abs(row.Height - last.Height) < 0.03 * bodyHeight;
        var runsOn = char.IsLower(row.Text[0]) && !EndsSentence().IsMatch(last.Text) && last.Parts.Count == 1;
        if (!(isFull || runsOn) || isIndented || !isSameSize || row.Parts.Count > 1)
        {
            return false;
        }

        return isFirstOfPage
            ? !(EndsSentence().IsMatch(last.Text) && char.IsUpper(row.Text[0]))
            : row.Top - last.Top < 1.3 * pitch;
    }

    private WrittenBlock Known((WrittenBlockKind? Kind, string Text, double Height) block, bool isFirst)
    {
        var isHeading = !isFirst && block.Kind is null && block.Text.Length <= 140 && !block.Text.EndsWith('.')
            && (IsLarge(block.Height) || BlockKind.LooksLikeHeading(block.Text));
        return isHeading ? new WrittenBlock(WrittenBlockKind.Heading, block.Text)
            : block.Kind is { } kind ? new WrittenBlock(kind, block.Text)
            : BlockKind.Of(block.Text);
    }

    private bool IsLarge(double height) => height > bodyHeight * 1.03;

    private string Join(string text, string next)
    {
        if (BrokenWord().IsMatch(text) && char.IsLower(next[0]))
        {
            return isHyphenated ? text[..^1] + next : text + next;
        }

        return BrokenAddress().IsMatch(text) ? text + next : $"{text} {next}";
    }

    private static bool IsLabel(string text) => text.Length <= 40 && text.EndsWith(':');

    /// <summary>The commonest measure to a tenth of a point, each counted by its weight.</summary>
    private static double Commonest(IEnumerable<(double Measure, int Weight)> measures) =>
        measures.Where(measure => measure.Measure > 1).GroupBy(measure => Math.Round(measure.Measure, 1)).OrderByDescending(group => group.Sum(measure => measure.Weight)).Select(group => group.Key).FirstOrDefault(12);

    [GeneratedRegex(@"\p{L}[-\u2010]$")]
    private static partial Regex BrokenWord();

    [GeneratedRegex(@"https?://\S*/$")]
    private static partial Regex BrokenAddress();

    [GeneratedRegex(@"[.!?:][""'”’)\]]*$")]
    private static partial Regex EndsSentence();
}
