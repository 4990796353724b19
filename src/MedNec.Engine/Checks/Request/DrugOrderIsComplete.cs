using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Request;

/// <summary>A drug is asked for with dose, route, frequency, quantity and duration, in the brief and in the letter.</summary>
public sealed class DrugOrderIsComplete : ICheck
{
    private static readonly string[][] Routes =
    [
        ["subcutaneous", "subcutaneously", "sc", "subq", "sq", "subcut", "under the skin"],
        ["intravenous", "intravenously", "iv", "infusion", "infused"],
        ["intramuscular", "intramuscularly", "im"],
        ["oral", "orally", "po", "by mouth", "tablet", "tablets", "capsule", "capsules"],
        ["topical", "topically", "cream", "ointment"],
        ["inhaled", "inhalation", "inhaler", "nebulized"],
        ["intranasal", "intranasally", "nasal", "nasally", "nasal spray"],
        ["transdermal", "patch"],
        ["ophthalmic", "eye drops", "intravitreal"],
        ["rectal", "rectally"],
        ["sublingual", "sublingually", "under the tongue"],
    ];

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-REQ-003", Severity.Blocker, "Drug order complete")
    {
        Why = "A pharmacy benefit approves a dose, a route, a count and a time. What is left open is asked back or cut to the default.",
        Source = "“How to write a letter of medical necessity” (clinic guide), component 6",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) => brief.Items.Any(Terms.IsDrug) ? null : Skip.NotApplicable("No drug is asked for.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief) =>
        from drug in brief.Items.Where(Terms.IsDrug)
        from finding in new[]
        {
            Part(drug, "dose", drug.Dose, letter.SaysNumber),
            Part(drug, "route", drug.Route, route => SaysRoute(letter, route)),
            Part(drug, "frequency", drug.Frequency, letter.SaysFrequency),
            Part(drug, "quantity", drug.Quantity is { } quantity ? $"{quantity:0.####} {drug.Unit}".Trim() : null, _ => letter.SaysCount(drug.Quantity!.Value)),
            Part(drug, "duration", drug.Duration is { } iso ? Charts.CalendarSpan.Parse(iso)?.ToString() ?? iso : null, _ => letter.SaysDuration(drug)),
        }
        where finding is not null
        select finding;

    private static Finding? Part(RequestedItem drug, string part, string? known, Func<string, bool> isSaid) =>
        string.IsNullOrWhiteSpace(known) ? new Finding { Message = $"{drug.Label} needs its {part}." }
        : isSaid(known) ? null
        : new Finding { Message = $"The letter does not give the {part} of {drug.Label}: add \"{known}\"." };

    private static bool SaysRoute(LetterReading letter, string route) =>
        letter.Says(route) || Routes.Where(names => names.Contains(route.Trim(), StringComparer.OrdinalIgnoreCase)).Any(names => names.Any(letter.Says));
}
