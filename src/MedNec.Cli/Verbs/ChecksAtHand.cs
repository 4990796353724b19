using MedNec.Engine.Checks;
using MedNec.Engine.Letters;

namespace MedNec.Cli.Verbs;

/// <summary>
/// Gets the checks ready on the second core while the first reads the chart and composes: a process that judges one letter
/// spends more time loading word lists than judging.
/// </summary>
internal static class ChecksAtHand
{
    private static readonly Brief Brief = new()
    {
        Purpose = Purpose.PriorAuthorization,
        Items = [new RequestedItem { Name = "CPAP device" }],
        Today = new DateOnly(2026, 1, 1),
    };

    // One sentence of each thing the checks read: a date, a measure, a name, a code, a drug, a duration.
    private static readonly Letter Letter = new()
    {
        Purpose = Purpose.PriorAuthorization,
        Title = "",
        Sections =
        [
            new Section
            {
                Id = SectionIds.Status,
                Statements =
                [
                    new Statement { Text = "On March 9, 2024 the apnea-hypopnea index was 32 events/hour, and Ms. Marlow took ibuprofen 600 mg for 6 weeks (G47.33).", Role = Role.Fact },
                ],
            },
        ],
    };

    /// <summary>Begins; nobody needs to wait for the end.</summary>
    public static void Begin() => _ = Task.Run(() => Reviewer.Standard.Review(Letter, Brief));
}
