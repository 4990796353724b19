using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Language.Writing;

/// <summary>The words of the names that a brief and its chart give. However they are spelled, the letter only repeats them.</summary>
internal sealed class NamesOfBrief
{
    private readonly HashSet<string> words;

    private NamesOfBrief(IEnumerable<string?> texts) => words = [.. texts.OfType<string>().SelectMany(text => LetterWords.Split(text)).Select(word => word.Text)];

    /// <summary>Whether every word of <paramref name="text"/> stands in a name.</summary>
    public bool Hold(string text) => LetterWords.Split(text).All(word => words.Contains(word.Text));

    /// <summary>Persons, payers, clinics, and what others wrote: titles, the payer's words, reports.</summary>
    public static NamesOfBrief OfOthers(Brief brief) => new(Others(brief));

    /// <summary>Those, and items, treatments and diseases.</summary>
    public static NamesOfBrief All(Brief brief) => new(
    [
        .. Others(brief),
        .. brief.Diagnoses.Select(diagnosis => diagnosis.Text),
        .. brief.Items.SelectMany(item => new[] { item.Name, item.Unit, item.Route }),
        .. brief.Trials.Select(trial => trial.Treatment),
        .. brief.Documents.Select(document => document.Title),
        .. brief.Chart.Facts.Select(fact => fact.What.Text),
    ]);

    private static IEnumerable<string?> Others(Brief brief) =>
    [
        brief.Subject.Name, brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Coverage?.Department, brief.Coverage?.Subscriber?.Name, brief.Clinic?.Name, brief.Clinic?.Address,
        brief.Clinician?.Name, brief.Clinician?.Specialty, brief.Clinician?.Credentials, brief.Injury?.Employer, brief.Expense?.DiagnosedBy, brief.Signature?.By,
        .. brief.Citations.SelectMany(citation => new[] { citation.Organization, citation.Title, citation.FirstAuthor }),
        .. brief.Denial?.Reasons.Select(reason => reason.Text) ?? [],
        .. brief.Request?.Asks ?? [],
        .. brief.Chart.Facts.SelectMany(fact => new[] { fact.Finding, fact.By }),
    ];
}
