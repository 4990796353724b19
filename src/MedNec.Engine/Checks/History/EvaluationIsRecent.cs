using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.History;

/// <summary>The last visit on record lies at most 90 days before the letter.</summary>
public sealed class EvaluationIsRecent : ICheck
{
    // The usual window where a payer's own is not known; Medicare's face-to-face rule has its own check.
    private const int WindowDays = 90;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-HX-009", Severity.Warning, "Recent evaluation")
    {
        Why = "A request on an old visit describes a patient of last year; many payers refuse notes older than three months.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, step 1",
        Applies = new() { HealthAccount = false },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { LetterDate.IsPossible: false } => Skip.Person("The letter's date is no date."),
        _ when LastVisit(brief) is null => Skip.Person("Neither chart nor documents show a dated visit before the letter: say when the patient was last seen."),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var last = LastVisit(brief)!.Value;
        var days = brief.LetterDate.Earliest.DayNumber - last.Latest.DayNumber;
        if (days > WindowDays)
        {
            yield return new Finding { Message = $"The last visit on record, {last.InWords()}, lies {days} days before the letter: see the patient, or add the newer note." };
        }
    }

    private static PartialDate? LastVisit(Brief brief)
    {
        var dates = brief.Chart.Of(FactKind.Visit).Select(visit => visit.Date)
            .Concat(brief.Documents.Where(document => document.Kind is "progress-note" or "face-to-face" or "therapy-note").Select(document => document.Date))
            .OfType<PartialDate>()
            .Where(date => date.IsPossible && date.Earliest <= brief.LetterDate.Latest)
            .ToList();
        return dates.Count == 0 ? null : dates.Max();
    }
}
