using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks;

/// <summary>Everybody whom the brief, the chart and the clinic's memory name: who of them a name in the letter can mean.</summary>
internal sealed class KnownPeople
{
    private readonly IReadOnlyList<string> names;

    /// <summary>Gathers the people around the patient of <paramref name="brief"/>.</summary>
    public KnownPeople(LetterReading letter, Brief brief)
    {
        var subject = brief.Subject;
        names =
        [
            .. new[]
            {
                subject.Name, brief.Patient?.Name, brief.Chart.Patient?.Name, brief.Coverage?.Subscriber?.Name, brief.Clinician?.Name, brief.Signature?.By, brief.Signature?.CosignedBy, brief.Clinic?.Name,
                brief.Coverage?.Payer, brief.Coverage?.Plan, brief.Coverage?.Department, brief.Injury?.Employer, brief.Expense?.DiagnosedBy, brief.Order?.Practitioner, brief.Submission?.To, brief.Appeal?.Representative?.Name,
            }.Concat(subject.Aliases ?? []).Concat(brief.Chart.Patient?.Aliases ?? [])
            .Concat(brief.Items.Select(item => item.Supplier?.Name)).Concat(brief.Documents.Select(document => document.Author))
            .Concat(letter.Facts.All.Where(fact => fact.Kind is FactKind.Clinician or FactKind.Organization).Select(fact => fact.What.Text))
            .Concat(letter.Facts.All.Select(fact => fact.By))
            .Concat(brief.Library.Memory?.People ?? [])
            .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether somebody known can be meant.</summary>
    public bool Hold(PersonName name) => names.Any(name.CouldBe);
}
