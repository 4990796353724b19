using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicare;

/// <summary>No form goes with the letter that Medicare has abolished.</summary>
public sealed class NoObsoleteForms : ICheck
{
    private static readonly Lazy<IReadOnlyList<(WordList Words, string Name)>> Forms = new(() => [.. Packs.Yaml("rules/obsolete-forms.yaml")["rows"].Items.Select(row => (new WordList(row["words"].Texts), row["name"].Text))]);
    private static readonly Lazy<WordList> Any = new(() => new WordList(Packs.Yaml("rules/obsolete-forms.yaml")["rows"].Items.SelectMany(row => row["words"].Texts)));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCR-012", Severity.Warning, "Obsolete forms")
    {
        Why = "A claim with an abolished certificate is sent back; the medical record and the written order with six elements count instead.",
        Source = "CMS-1713-F (84 FR 60648)",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = [Service.Dme] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in letter.Words.Lines.Where(Any.Value.StandsIn))
        {
            foreach (var (words, name) in Forms.Value)
            {
                if (words.FirstIn(line) is { } place && named.Add(name))
                {
                    yield return Of(name, place);
                }
            }
        }

        var papers = brief.Documents.SelectMany(document => new[] { document.Title, document.Kind, Spelled(document.File) }).Concat(brief.RequestForms.Select(form => form.Form)).OfType<string>().ToList();
        foreach (var (words, name) in Forms.Value)
        {
            if (papers.Exists(words.StandsIn) && named.Add(name))
            {
                yield return Of(name, null);
            }
        }
    }

    private static Finding Of(string name, Place? where) =>
        new() { Message = $"Medicare no longer takes {name}: send the written order with its six elements and the medical record instead.", Where = where };

    // "forms/cms_484.pdf" holds the words "cms 484".
    private static string? Spelled(string? file) => file?.Replace('_', ' ').Replace('/', ' ').Replace('.', ' ');
}
