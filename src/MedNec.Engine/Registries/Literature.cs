namespace MedNec.Engine.Registries;

/// <summary>Published articles and registered trials, by PubMed number, DOI or trial number.</summary>
public sealed class ArticleIndex(IEnumerable<Article> articles)
{
    private readonly Dictionary<string, Article> byId = articles.SelectMany(article => article.Ids.Select(id => (id, article)))
        .GroupBy(pair => pair.id, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.First().article, StringComparer.OrdinalIgnoreCase);

    /// <summary>The article of that PubMed number ("31535021"), DOI ("10.5664/jcsm.7640") or trial ("NCT01234567"); null when the index has none.</summary>
    public Article? Find(string id) => byId.GetValueOrDefault(id);
}

/// <summary>An article or a registered trial.</summary>
/// <param name="Ids">Its PubMed number, DOI and trial number, those it has.</param>
/// <param name="Title">Its title.</param>
/// <param name="FirstAuthor">The first author's family name.</param>
/// <param name="Year">The year of publication.</param>
public sealed record Article(IReadOnlyList<string> Ids, string Title, string? FirstAuthor, int? Year);

/// <summary>Guidelines and their editions.</summary>
public sealed class GuidelineShelf(IReadOnlyList<Guideline> guidelines)
{
    /// <summary>All guidelines.</summary>
    public IReadOnlyList<Guideline> All { get; } = guidelines;
}

/// <summary>One edition of a guideline.</summary>
/// <param name="Organization">Who publishes it: "AASM".</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">The year of this edition.</param>
/// <param name="SupersededBy">The year of the edition that replaced it; null while it holds.</param>
/// <param name="RetiredOn">When it was withdrawn; null while it holds.</param>
public sealed record Guideline(string Organization, string Title, int Year, int? SupersededBy, DateOnly? RetiredOn);

/// <summary>What drug labels say, by RxNorm, NDC or HCPCS code, or by name.</summary>
public sealed class DrugLabels(IReadOnlyList<DrugLabel> labels)
{
    /// <summary>All labels.</summary>
    public IReadOnlyList<DrugLabel> All { get; } = labels;
}

/// <summary>What a label says of a drug.</summary>
/// <param name="Name">The ingredient or brand.</param>
/// <param name="Codes">RxNorm, NDC and HCPCS codes.</param>
/// <param name="Indications">The labelled uses, each in words.</param>
/// <param name="IndicationCodes">ICD-10-CM codes or beginnings of codes that fall under them.</param>
/// <param name="Routes">The labelled routes.</param>
/// <param name="FromAge">The youngest age labelled, in years.</param>
/// <param name="MaximumDose">The largest single dose; null when the label states none.</param>
/// <param name="MaximumPerDay">The largest amount a day; null when the label states none.</param>
/// <param name="Unit">The unit of both: "mg".</param>
public sealed record DrugLabel(
    string Name, IReadOnlyList<string> Codes, IReadOnlyList<string> Indications, IReadOnlyList<string> IndicationCodes, IReadOnlyList<string> Routes, int? FromAge, decimal? MaximumDose, decimal? MaximumPerDay, string? Unit);

/// <summary>Licensed criteria as hashes of their runs of words: a copied run is seen, the text itself is not held.</summary>
/// <param name="Run">How many words a run has (handbook: 25).</param>
/// <param name="Hashes">The hashes of all runs, as <see cref="Shingles"/> makes them.</param>
public sealed record LicensedTexts(int Run, IReadOnlySet<ulong> Hashes)
{
    /// <summary>The hashes of those texts.</summary>
    public static LicensedTexts Of(IEnumerable<string> texts, int run) => new(run, texts.SelectMany(text => Shingles.Of(text, run)).ToHashSet());
}
