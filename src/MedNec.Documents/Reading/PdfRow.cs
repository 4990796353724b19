using System.Text;

namespace MedNec.Documents.Reading;

/// <summary>A row of a page: what stands at one height, from left to right, in parts where wide gaps part it.</summary>
/// <param name="Parts">Its parts, each a stretch of words.</param>
internal sealed record PdfRow(IReadOnlyList<PdfRow.Part> Parts)
{
    // Wider than any space between words, narrower than the gutter between two columns.
    private const double GutterEms = 1.1;

    // In heights of the letters: what stands nearer is one word.
    private const double NoSpace = 0.04;

    /// <summary>Where it begins.</summary>
    public double Left => Parts[0].Left;

    /// <summary>Where it ends.</summary>
    public double Right => Parts[^1].Right;

    /// <summary>Its top.</summary>
    public double Top { get; } = Parts.Min(part => part.Top);

    /// <summary>The height of its letters: of most of its words, since a fallback font for another script is taller.</summary>
    public double Height { get; } = Parts.SelectMany(part => part.Words).Select(word => word.Height).Order().ElementAt((Parts.Sum(part => part.Words.Count) - 1) / 2);

    /// <summary>The width of what had to fit on the line before: its words up to the first place where a line may end.</summary>
    public double FirstWordWidth
    {
        get
        {
            var words = Parts[0].Words;
            var last = 0;
            while (last + 1 < words.Count && IsOneWord(words[last], words[last + 1]))
            {
                last++;
            }

            return words[last].Right - Left;
        }
    }

    /// <summary>The space between its words: the middle one of all, or a quarter of its height where there is but one word.</summary>
    public double Space { get; } = Parts.SelectMany(part => part.Words.Zip(part.Words.Skip(1))).Select(pair => pair.Second.Left - pair.First.Right).Where(gap => gap > 0.5).Order().ToList() is { Count: > 0 } gaps
        ? gaps[gaps.Count / 2]
        : Parts[0].Height / 4;

    /// <summary>Its text.</summary>
    public string Text { get; } = string.Join(' ', Parts.Select(part => part.Text));

    /// <summary>The rows of a page, from the top.</summary>
    public static IReadOnlyList<PdfRow> Of(PdfPage page)
    {
        var rows = new List<List<PdfWord>>();
        foreach (var line in page.Lines.OrderBy(line => Middle(line)))
        {
            var row = rows.Count > 0 && Math.Abs(Middle(rows[^1]) - Middle(line)) < 0.45 * Math.Min(rows[^1][0].Height, line[0].Height) ? rows[^1] : null;
            if (row is null)
            {
                rows.Add([.. line]);
            }
            else
            {
                row.AddRange(line);
            }
        }

        return [.. rows.Select(words => new PdfRow([.. Split([.. words.OrderBy(word => word.Left)])]))];
    }

    // A change of colour cuts a word in two for poppler, and not for the eye; and no line ends between a closing quotation
    // mark and a bracket, space or not (Unicode Standard Annex 14, LB15).
    private static bool IsOneWord(PdfWord word, PdfWord next) =>
        next.Left - word.Right < NoSpace * word.Height || (word.Text[^1] is '"' or '\u201D' or '\u2019' or '\'' && next.Text[0] is '(' or '[');

    private static double Middle(IReadOnlyList<PdfWord> words) => words.Average(word => (word.Top + word.Bottom) / 2);

    private static IEnumerable<Part> Split(List<PdfWord> words)
    {
        var from = 0;
        for (var i = 1; i <= words.Count; i++)
        {
            // The mark of a list item stands apart from the item and belongs to it.
            if (i == words.Count || (words[i].Left - words[i - 1].Right > GutterEms * words[i].Height && !(i == 1 && BlockKind.IsItem(words[0].Text + " x", out _, out _))))
            {
                yield return new Part(words[from..i]);
                from = i;
            }
        }
    }

    /// <summary>A stretch of words that no wide gap parts.</summary>
    internal sealed record Part(IReadOnlyList<PdfWord> Words)
    {
        public double Left => Words[0].Left;

        public double Right => Words.Max(word => word.Right);

        public double Top => Words.Min(word => word.Top);

        public double Height => Words.Min(word => word.Height);

        public string Text { get; } = Spaces.Single(InReadingOrder(Words));

        /// <summary>Words from right to left come letter by letter in the order of the page: each run of them is turned round.</summary>
        private static string InReadingOrder(IReadOnlyList<PdfWord> words)
        {
            var text = new StringBuilder();
            for (var i = 0; i < words.Count;)
            {
                var end = i + 1;
                var turned = IsRightToLeft(words[i].Text);
                while (turned && end < words.Count && IsRightToLeft(words[end].Text))
                {
                    end++;
                }

                for (var k = 0; k < end - i; k++)
                {
                    var word = turned ? words[end - 1 - k] : words[i + k];
                    if (k > 0 ? words[end - k].Left - word.Right > 0.08 * word.Height : i > 0 && words[i].Left - words[i - 1].Right > NoSpace * word.Height)
                    {
                        text.Append(' ');
                    }

                    text.Append(word.Text);
                }

                i = end;
            }

            return text.ToString();
        }

        private static bool IsRightToLeft(string word) => word.AsSpan().IndexOfAnyInRange('\u0590', '\u08FF') >= 0 || word.AsSpan().IndexOfAnyInRange('\uFB1D', '\uFDFF') >= 0 || word.AsSpan().IndexOfAnyInRange('\uFE70', '\uFEFC') >= 0;
    }
}
