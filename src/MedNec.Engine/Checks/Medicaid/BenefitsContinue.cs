using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Medicaid;

/// <summary>Against a reduction, suspension or termination the appeal asks in time that the services go on until it is decided.</summary>
public sealed class BenefitsContinue : ICheck
{
    // Calendar days, 42 CFR 438.420(a): ten from the notice, or the day the reduction takes effect, whichever is later.
    private const int DaysFromNotice = 10;

    private static readonly string[] Takings = ["reduc", "suspen", "terminat"];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-MCD-004", Severity.Warning, "Continuation of benefits")
    {
        Why = "Services go on during the appeal only when that is asked for in time; a day too late the patient goes without for months.",
        Source = "42 CFR 438.420, 431.230",
        Applies = new() { Lines = [LineOfBusiness.Medicaid, LineOfBusiness.MedicaidManaged], Purposes = [Purpose.Appeal] },
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief switch
    {
        { Appeal: null or { Action: null or "" } } => Skip.Person("Whether the plan denies a request or takes away what was approved is not recorded: what it takes away can go on during the appeal."),
        _ when !TakesAway(brief.Appeal.Action) => Skip.NotApplicable("Nothing that was approved is taken away."),
        _ when Asks(letter, brief) && (!brief.FilingDate.IsPossible || Latest(brief) is null) => Skip.Person("The day of the notice or of filing is not known: was the continuation asked for in time?"),
        _ => null,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        if (!Asks(letter, brief))
        {
            yield return new Finding { Message = "The appeal does not ask that the services go on until it is decided: ask for the continuation of benefits, or note that the patient does not want it." };
        }
        else if (Latest(brief) is { } latest && brief.FilingDate.IsPossible && brief.FilingDate.Earliest > latest)
        {
            yield return new Finding { Message = $"The continuation was to be asked for by {PartialDate.Of(latest).InWords()}, and the appeal is of {brief.FilingDate.InWords()}: ask all the same with the reason for the delay, and tell the patient that services may stop." };
        }
    }

    private static bool TakesAway(string action) => Takings.Any(word => action.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool Asks(LetterReading letter, Brief brief) =>
        brief.Appeal!.ContinuationAsked ?? letter.Words.Lines.Any(line => line.Statement.IsBody
            && line.Words.Any(word => word.Text.StartsWith("continu", StringComparison.Ordinal) || word.Text is "aid")
            && line.Words.Any(word => word.Text is "benefits" or "benefit" or "services" or "service" or "therapy" or "care" or "coverage" or "paid")
            && line.Words.Any(word => word.Text is "appeal" or "decision" or "decided" or "pending" or "hearing" or "during" or "until" or "while"));

    private static DateOnly? Latest(Brief brief) => (brief.Denial?.NoticeDate, brief.Appeal!.EffectiveOn) switch
    {
        ({ IsPossible: true } notice, { IsPossible: true } effective) => Later(notice.Latest.AddDays(DaysFromNotice), effective.Latest),
        ({ IsPossible: true } notice, _) => notice.Latest.AddDays(DaysFromNotice),
        _ => null,
    };

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
