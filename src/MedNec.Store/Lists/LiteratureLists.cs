using System.Globalization;
using MedNec.Engine;
using MedNec.Engine.Registries;

namespace MedNec.Store.Lists;

/// <summary>Articles, guidelines and drug labels, as lists hold them.</summary>
internal static class LiteratureLists
{
    public static IReadOnlyList<Article> Articles(PackNode root) =>
    [
        .. Form.Entries(root, "articles", "ids", "title", "author", "year")
            .Select(entry => new Article(Ids(entry), Form.Text(entry, "title"), Form.Maybe(entry, "author"), Form.Whole(entry, "year"))),
    ];

    public static IReadOnlyList<Article> Articles(CsvRows rows)
    {
        var read = new List<Article>();
        while (rows.Next())
        {
            var ids = new[] { rows.Text("PMID"), rows.Text("DOI"), rows.Text("TRIAL") }.OfType<string>().ToList();
            read.Add(new Article(
                ids.Count > 0 ? ids : throw rows.Wrong(rows.Has("PMID") ? "PMID" : "DOI", "is empty; an article needs its PubMed number, DOI or trial number"),
                rows.Text("TITLE") ?? throw rows.Wrong("TITLE", "is empty"),
                rows.Text("AUTHOR"),
                Year(rows)));
        }

        return read;
    }

    public static IReadOnlyList<Guideline> Guidelines(PackNode root) =>
    [
        .. Form.Entries(root, "guidelines", "organization", "title", "year", "superseded-by", "retired-on")
            .Select(entry => new Guideline(Form.Text(entry, "organization"), Form.Text(entry, "title"), Form.Whole(entry, "year") ?? throw entry.Wrong("\"year:\" is missing"), Form.Whole(entry, "superseded-by"), Form.Day(entry, "retired-on"))),
    ];

    public static IReadOnlyList<DrugLabel> Labels(PackNode root) =>
    [
        .. Form.Entries(root, "labels", "name", "codes", "indications", "indication-codes", "routes", "from-age", "maximum-dose", "maximum-per-day", "unit")
            .Select(entry => new DrugLabel(
                Form.Text(entry, "name"),
                Form.Texts(entry, "codes"),
                Form.Texts(entry, "indications"),
                Form.Texts(entry, "indication-codes"),
                Form.Texts(entry, "routes"),
                Form.Whole(entry, "from-age"),
                Form.Number(entry, "maximum-dose"),
                Form.Number(entry, "maximum-per-day"),
                Form.Maybe(entry, "unit"))),
    ];

    private static IReadOnlyList<string> Ids(PackNode entry) =>
        Form.Texts(entry, "ids") is { Count: > 0 } ids ? ids : throw entry.Wrong("\"ids:\" is missing: the PubMed number, DOI or trial number");

    private static int? Year(CsvRows rows) => rows.Text("YEAR") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
        : throw rows.Wrong("YEAR", $"holds \"{text}\", which is no year");
}
