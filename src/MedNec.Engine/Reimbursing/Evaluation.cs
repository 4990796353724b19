using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Reimbursing;

/// <summary>The clinical evaluation that a letter to a health account stands on: within twelve months before it, by visit or telehealth; a questionnaire alone is none (IRS news release IR-2024-65).</summary>
internal static class Evaluation
{
    private const int WindowMonths = 12;

    /// <summary>What is wrong with the evaluation; null where one stands behind the letter. It forbids a letter where nobody evaluated the patient.</summary>
    public static (Answer Answer, string Says, bool Forbids)? Wanting(Brief brief)
    {
        var seen = brief.Expense?.EvaluatedOn ?? LastVisit(brief);
        return brief.Expense?.Evaluation?.Trim().ToLowerInvariant() switch
        {
            "questionnaire" => (Answer.NotMet, "The letter stands on a questionnaire alone: a clinician must evaluate the patient before it is written.", true),
            "none" => (Answer.NotMet, "No clinician evaluated the patient: see the patient before the letter is written.", true),
            "visit" or "telehealth" when seen is null => (Answer.NotDocumented, "The evaluation has no date: enter the day the patient was seen.", false),
            null or "" when seen is null => (Answer.NotDocumented, "No evaluation is on record: enter when and how the patient was seen.", false),
            _ when seen is null => (Answer.NotDocumented, $"\"{brief.Expense!.Evaluation}\" says neither visit nor telehealth: enter when and how the patient was seen.", false),
            _ => Dated(brief, seen.Value) is { } wrong ? (Answer.NotMet, wrong, false) : null,
        };
    }

    private static string? Dated(Brief brief, PartialDate seen) => seen switch
    {
        { IsPossible: false } => $"The evaluation is dated {seen}, which is no date: correct it.",
        _ when !brief.LetterDate.IsPossible => null,
        _ when seen.Earliest > brief.LetterDate.Latest => $"The evaluation of {seen.InWords()} lies after the letter of {brief.LetterDate.InWords()}: write the letter after the patient was seen.",
        _ when brief.LetterDate.Earliest.Year > 1 && seen.Latest < brief.LetterDate.Earliest.AddMonths(-WindowMonths) => $"The evaluation of {seen.InWords()} is older than twelve months: see the patient again.",
        _ => null,
    };

    private static PartialDate? LastVisit(Brief brief)
    {
        var visits = brief.Chart.Of(FactKind.Visit).Select(visit => visit.Date).OfType<PartialDate>().Where(date => date.IsPossible && brief.LetterDate.IsPossible && date.Earliest <= brief.LetterDate.Latest).ToList();
        return visits.Count == 0 ? null : visits.Max();
    }
}
