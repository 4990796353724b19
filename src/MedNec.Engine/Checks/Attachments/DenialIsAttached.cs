using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>An appeal goes out with the denial it answers, and both agree on its date.</summary>
public sealed class DenialIsAttached : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-008", Severity.Blocker, "Prior denial attached to appeal")
    {
        Why = "The notice proves which decision is appealed and that the appeal is in time; without it the appeal is dismissed or sent back.",
        Source = "“How to write a letter of medical necessity” (clinic guide), step 1 (previous denial letters)",
        Applies = new() { Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var notices = brief.Documents.Where(document => document.Kind == "denial-notice").ToList();
        if (notices.Count == 0)
        {
            yield return new Finding { Message = "The denial notice does not go with the appeal: attach it." };
        }
        else if (brief.Denial?.NoticeDate is null && notices.TrueForAll(notice => notice.Date is null))
        {
            yield return new Finding { Message = "The denial notice has no date: copy the date printed on it." };
        }
        else if (brief.Denial?.NoticeDate is { } said && notices.TrueForAll(notice => notice.Date is { } printed && !printed.Agrees(said)))
        {
            yield return new Finding { Message = $"The denial is dated {said.InWords()} in the brief, the attached notice {notices[0].Date!.Value.InWords()}: find out which is right, or attach the right notice." };
        }
    }
}
