using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Injury;

/// <summary>In Texas the same service is asked for again only with objective proof that something has changed since the denial.</summary>
public sealed partial class ResubmissionShowsChange : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-WC-005", Severity.Blocker, "TX resubmission shows change")
    {
        Why = "The same request sent again without a change is frivolous by rule: it is refused unread and is itself a violation.",
        Source = "28 TAC 134.600(o)(6)",
        Applies = new() { Lines = [LineOfBusiness.WorkersComp], States = ["TX"] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Denial: null, Authorization: not { Decision: "denied" or "non-affirmed" } } => Skip.NotApplicable("The brief knows no earlier denial of this service."),
        _ when Denied(brief) is null && !SaysChange(letter) => Skip.Person("The date of the denial is not known: see that something objective has changed since."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (SaysChange(letter) || NewDocument(brief, Denied(brief)!.Value) || NewResult(brief, Denied(brief)!.Value))
        {
            yield break;
        }

        yield return new Finding
        {
            // A request to reconsider within thirty days of the denial is no resubmission; something new helps it all the same.
            Severity = brief.Purpose == Purpose.Appeal ? Severity.Warning : null,
            Message = $"Nothing is newer than the denial of {Denied(brief)!.Value.InWords()}: add an objective finding since then, such as a new examination or study, and say what has changed.",
        };
    }

    private static PartialDate? Denied(Brief brief) =>
        brief.Denial?.NoticeDate is { IsPossible: true } notice ? notice
        : brief.Authorization?.DecidedOn is { IsPossible: true } decided ? decided
        : brief.Documents.FirstOrDefault(document => document is { Kind: "denial-notice", Date.IsPossible: true })?.Date;

    private static bool NewDocument(Brief brief, PartialDate denied) =>
        brief.Documents.Any(document => document is { Kind: not ("denial-notice" or "request-form"), Date: { IsPossible: true } date } && date.Earliest > denied.Latest);

    private static bool NewResult(Brief brief, PartialDate denied) =>
        brief.Chart.Facts.Any(fact => fact is { Kind: FactKind.Result or FactKind.Report or FactKind.Procedure, Date: { IsPossible: true } date } && date.Earliest > denied.Latest);

    private static bool SaysChange(LetterReading letter) => letter.Body.Any(statement => Change().IsMatch(statement.Text));

    [GeneratedRegex(
        @"\bsince (?:the|that|your|our) (?:last |previous |prior |earlier |first )?(?:request|denial|submission|determination|review)\b[^.]{0,160}(?:\d|worse|changed|progress|new|declin|increas|decreas|fell|rose)"
        + @"|\b(?:substantial|objective|documented) (?:change|worsening|progression)\b|\bnew (?:EMG|MRI|CT|imaging|study|finding|evidence|examination|nerve conduction|electromyograph)\w*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}
