using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Dates;

/// <summary>The letter is used before it lapses: within the time it asks for, and within twelve months.</summary>
public sealed class LetterIsStillValid : ICheck
{
    private const int ValidMonths = 12;

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-DAT-002", Severity.Blocker, "Letter still valid")
    {
        Why = "Administrators and payers honor a letter for at most a year, or as long as it says; after that the expense is refused.",
        Source = "“Letter of Medical Necessity: Clinic Guide & Essentials”, questions (validity); “What is a Letter of Medical Necessity and When Do You Need One?”, validity",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Date is { IsPossible: true } ? null : Skip.NotApplicable("The letter has no date yet; LMN-DAT-001 says so.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var used = brief.Expense?.PurchaseDate is { IsExact: true } bought && bought.Earliest > brief.Today ? bought.Earliest : brief.Today;
        var (until, why) = ValidUntil(brief);
        if (used > until)
        {
            yield return new Finding
            {
                // Only health accounts have a fixed year; elsewhere the payer's own rule decides, and a person must look.
                Severity = brief.IsForHealthAccount || why != Year ? Severity.Blocker : Severity.Warning,
                Message = $"The letter of {brief.Date!.Value.InWords()} was valid until {PartialDate.Of(until).InWords()} ({why}) and is used on {PartialDate.Of(used).InWords()}: write a new one.",
            };
        }
    }

    private const string Year = "twelve months";

    private static (DateOnly Until, string Why) ValidUntil(Brief brief)
    {
        var written = brief.Date!.Value.Earliest;
        var year = written.AddMonths(ValidMonths);
        var stated = brief.Items
            .Select(item => CalendarSpan.Parse(item.Duration)?.LastDayFrom(item.Start is { IsPossible: true } start ? start.Earliest : written))
            .OfType<DateOnly>()
            .DefaultIfEmpty(DateOnly.MaxValue)
            .Max();
        return stated < year ? (stated, "the time it asks for") : (year, Year);
    }
}
