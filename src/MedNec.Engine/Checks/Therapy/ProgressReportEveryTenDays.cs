using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Therapy;

/// <summary>A progress report stands behind at most every tenth day of treatment.</summary>
public sealed class ProgressReportEveryTenDays : ICheck
{
    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-THR-004", Severity.Warning, "Progress report cadence")
    {
        Why = "The progress report shows that the therapy still needs a therapist; days of treatment without one are denied as not reasonable.",
        Source = "Pub. 100-02 ch. 15 220.3D",
        Applies = new() { Lines = [LineOfBusiness.Medicare, LineOfBusiness.MedicareAdvantage], Services = TherapyRules.Services },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        brief.TherapyUse is not { TreatmentDays.Count: > 0 } ? Skip.Person("The brief does not list the days of treatment: count them between the progress reports.") : null;

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var (use, most) = (brief.TherapyUse!, TherapyRules.Days("report-every-days"));
        var reports = use.ProgressReports.Where(day => day.IsExact).Select(day => day.Earliest).ToHashSet();
        var (since, longest, from) = (0, 0, DateOnly.MinValue);
        var begin = DateOnly.MinValue;
        foreach (var day in use.TreatmentDays.Where(day => day.IsExact).Select(day => day.Earliest).Concat(reports).Distinct().Order())
        {
            if (use.TreatmentDays.Any(treated => treated.IsExact && treated.Earliest == day))
            {
                begin = since == 0 ? day : begin;
                since++;
                (longest, from) = since > longest ? (since, begin) : (longest, from);
            }

            since = reports.Contains(day) ? 0 : since;
        }

        if (longest > most)
        {
            yield return new Finding { Message = $"From {Charts.PartialDate.Of(from).InWords()} on, {longest} days of treatment pass without a progress report: one is due at least every {most} treatment days." };
        }
    }
}
