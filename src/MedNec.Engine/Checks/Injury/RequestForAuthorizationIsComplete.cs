using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;

namespace MedNec.Engine.Checks.Injury;

/// <summary>In California a request goes out on the signed form DWC RFA, which names employee, provider and every treatment, with a report of the last thirty days behind it.</summary>
public sealed class RequestForAuthorizationIsComplete : ICheck
{
    // Calendar days, 8 CCR 9792.6.1(u) in the text of 2026-04-01.
    private const int ReportDays = 30;

    private static readonly string[] NoReport = ["request-form", "denial-notice", "receipt", "guideline", "order", "photo", "questionnaire"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-WC-004", Severity.Blocker, "RFA complete (CA)")
    {
        Why = "The clock of utilization review starts only with a complete request: without the signed form and a fresh report the administrator may return it and owes no decision.",
        Source = "8 CCR 9792.6.1(u), as amended April 1, 2026",
        Applies = new() { Lines = [LineOfBusiness.WorkersComp], States = ["CA"], Purposes = [Purpose.PriorAuthorization, Purpose.Renewal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { LetterDate.IsPossible: false } => Skip.Person("The letter's date is no date: how old is the report behind the form?"),
        _ when Form(brief) is null && brief.Documents.Any(IsForm) && ReportFinding(brief) is null => Skip.Person("A request form goes with the letter and nobody has entered what it says: see that it is signed and lists every treatment."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (Form(brief) is { } form)
        {
            foreach (var finding in FormFindings(form, brief))
            {
                yield return finding;
            }
        }
        else if (!brief.Documents.Any(IsForm))
        {
            yield return new Finding { Message = "The form DWC RFA does not go with the letter: California decides on the form, not on the letter. Fill it in and attach it." };
        }

        if (ReportFinding(brief) is { } stale)
        {
            yield return stale;
        }
    }

    private static IEnumerable<Finding> FormFindings(RequestForm form, Brief brief)
    {
        if (form.SignedOn is not { IsPossible: true })
        {
            yield return new Finding { Message = "The form DWC RFA is not signed: the treating physician signs it." };
        }

        if (string.IsNullOrWhiteSpace(form.Patient))
        {
            yield return new Finding { Message = "The form DWC RFA does not name the employee: enter the patient's name." };
        }

        if (string.IsNullOrWhiteSpace(form.Npi))
        {
            yield return new Finding { Message = "The form DWC RFA does not identify the provider: enter the NPI." };
        }

        var listed = form.Lines.Select(line => line.Code?.Trim()).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var item in brief.Items.Where(item => item.Code is { Length: > 0 } code && !listed.Contains(code.Trim())))
        {
            yield return new Finding { Message = $"The form DWC RFA does not list {item.Label} ({item.Code}): all treatments stand on the form or its first page." };
        }
    }

    private static Finding? ReportFinding(Brief brief)
    {
        var on = Form(brief)?.Date is { IsExact: true } dated ? dated : brief.LetterDate;
        var reports = brief.Documents.Where(document => document.Kind is null || !NoReport.Contains(document.Kind)).Select(document => document.Date).OfType<PartialDate>().Where(date => date.IsPossible).ToList();
        if (reports.Count == 0)
        {
            return new Finding { Message = "No dated report stands behind the request: attach the note of the last thirty days that supports it." };
        }

        var newest = reports.Max();
        var days = on.Earliest.DayNumber - newest.Latest.DayNumber;
        return days > ReportDays ? new Finding { Message = $"The newest report is of {newest.InWords()}, {days} days before the request: attach one that is at most {ReportDays} days old." } : null;
    }

    private static RequestForm? Form(Brief brief) => brief.RequestForms.FirstOrDefault(form => form.Form?.Contains("RFA", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsForm(AttachedDocument document) => document.Kind == "request-form" || document.Title?.Contains("RFA", StringComparison.Ordinal) == true;
}
