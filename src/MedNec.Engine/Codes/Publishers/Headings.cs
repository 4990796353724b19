namespace MedNec.Engine.Codes;

/// <summary>The heading row of a file of rows: which column is which.</summary>
internal sealed class Headings
{
    private const int MostLinesBefore = 10;

    private readonly List<string> names;

    private Headings(List<string> names) => this.names = names;

    /// <summary>Reads up to the row that holds one of <paramref name="needed"/>; publishers put a line of copyright before it.</summary>
    /// <exception cref="CodeSetException">None of the first rows does.</exception>
    public static Headings Find(CsvRows rows, params string[] needed)
    {
        for (var i = 0; i < MostLinesBefore && rows.Read(); i++)
        {
            List<string> names = [.. rows.Fields().Select(name => name.Replace('\n', ' ').ToLowerInvariant())];
            if (names.Exists(name => needed.Contains(name)))
            {
                return new(names);
            }
        }

        throw new CodeSetException($"has no heading with \"{needed[0]}\"");
    }

    /// <summary>The column of the first of those names that there is; -1 when there is none.</summary>
    public int At(params string[] wanted) => wanted.Select(name => names.IndexOf(name)).FirstOrDefault(column => column >= 0, -1);

    /// <summary>The first column whose name holds one of those words; -1 when there is none.</summary>
    public int AtLike(params string[] wanted) => names.FindIndex(name => wanted.Any(word => name.Contains(word, StringComparison.Ordinal)));
}
