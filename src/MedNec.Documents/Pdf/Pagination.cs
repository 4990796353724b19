namespace MedNec.Documents.Pdf;

/// <summary>
/// Deals strips out to pages: a page is filled, and what holds together moves to the next one together. So no heading
/// stands alone at a page's end and no line of a paragraph alone at either side of it.
/// </summary>
internal static class Pagination
{
    /// <summary>The strips of each page with the height of their tops.</summary>
    /// <param name="strips">All strips, in order.</param>
    /// <param name="firstTop">Where the first page begins, in points from its top edge.</param>
    /// <param name="top">Where each other page begins.</param>
    /// <param name="bottom">Where a page ends.</param>
    public static IReadOnlyList<IReadOnlyList<Placed>> Pages(IReadOnlyList<Strip> strips, double firstTop, double top, double bottom)
    {
        var pages = new List<List<Placed>> { new() };
        var y = firstTop;
        for (var i = 0; i < strips.Count;)
        {
            var end = i + 1;
            while (end < strips.Count && strips[end - 1].HoldsNext)
            {
                end++;
            }

            var height = strips.Skip(i).Take(end - i).Sum(strip => strip.Before + strip.Height);
            var fitsOnePage = height - strips[i].Before <= bottom - top;
            if (fitsOnePage && y + height > bottom && pages[^1].Count > 0)
            {
                pages.Add([]);
                y = top;
            }

            for (; i < end; i++)
            {
                // Only what is higher than a page can come to its end in the middle: there it is cut.
                if (!fitsOnePage && y + strips[i].Before + strips[i].Height > bottom && pages[^1].Count > 0)
                {
                    pages.Add([]);
                    y = top;
                }

                y += pages[^1].Count > 0 ? strips[i].Before : 0;
                pages[^1].Add(new Placed(strips[i], y));
                y += strips[i].Height;
            }
        }

        return pages;
    }

    /// <summary>A strip on its page.</summary>
    /// <param name="Strip">The strip.</param>
    /// <param name="Y">Its top, in points from the page's top edge.</param>
    internal sealed record Placed(Strip Strip, double Y);
}
