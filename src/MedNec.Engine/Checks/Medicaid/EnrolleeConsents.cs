using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicaid;

/// <summary>A provider who appeals to a Medicaid plan for a patient has the patient's written consent, signed before the appeal is filed.</summary>
public sealed class EnrolleeConsents : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCD-003", Severity.Blocker, "Enrollee written consent for provider appeal")
    {
        Why = "Without the enrollee's written consent the plan dismisses a provider's appeal, and the enrollee's own time runs on.",
        Source = "42 CFR 438.402(c)(1)(ii)",
        Applies = new() { Lines = [LineOfBusiness.MedicaidManaged], Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.Appeal is null && !Consents(brief).Any() ? Skip.Person("Whether the patient consented in writing to this appeal is not recorded: have the consent signed before it is filed.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var dates = Consents(brief).Select(document => document.Date).Append(brief.Appeal?.ConsentSignedOn).OfType<PartialDate>().Where(date => date.IsPossible).ToList();
        var filed = brief.FilingDate;
        if (dates.Count == 0)
        {
            yield return new Finding
            {
                Message = Consents(brief).Any() ? "The patient's consent has no date: enter the day on which it was signed." : "The patient's written consent to this appeal is missing: have it signed before the appeal is filed.",
            };
        }
        else if (filed.IsPossible && dates.TrueForAll(date => date.Earliest > filed.Latest))
        {
            yield return new Finding { Message = $"The patient consented on {dates.Min().InWords()}, after the appeal of {filed.InWords()}: file again with a consent that is older, while the time runs." };
        }
    }

    private static IEnumerable<AttachedDocument> Consents(Brief brief) =>
        brief.Documents.Where(document => Says(document.Kind) || Says(document.Title));

    private static bool Says(string? words) =>
        words?.Contains("consent", StringComparison.OrdinalIgnoreCase) == true && !words.Contains("informed consent", StringComparison.OrdinalIgnoreCase);
}
