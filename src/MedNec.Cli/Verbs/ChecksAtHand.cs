using MedNec.Engine.Charts;
using MedNec.Engine.Checks;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;

namespace MedNec.Cli.Verbs;

/// <summary>
/// Gets the checks ready on the second core while the first reads the chart and composes: a process that judges one letter
/// spends more time loading word lists than judging.
/// </summary>
internal static class ChecksAtHand
{
    // As full as a request usually is: a check that has nothing to judge loads nothing.
    private static readonly Brief Brief = new()
    {
        Purpose = Purpose.PriorAuthorization,
        Date = PartialDate.Of(2026, 1, 1),
        Patient = new Patient { Name = "Ada Marlow", BirthDate = PartialDate.Of(1970, 1, 1), Sex = "female", Pronouns = "she", Mrn = "000000" },
        Coverage = new Coverage { Payer = "Medicare", Line = LineOfBusiness.Medicare, Plan = "Original Medicare", MemberId = "1EG4TE5MK73", State = "OH" },
        Diagnoses = [new Diagnosis { Code = "G47.33", Text = "Obstructive sleep apnea", Onset = PartialDate.Of(2024, 3) }],
        Items = [new RequestedItem { System = "HCPCS", Code = "E0601", Name = "CPAP device", Quantity = 1, Unit = "device", Frequency = "nightly", Duration = "P12M", Service = Service.Dme }],
        Trials = [new Trial { Treatment = "Ibuprofen 600 mg", Start = PartialDate.Of(2025, 1), End = PartialDate.Of(2025, 3), Outcome = TrialOutcome.Failed }],
        Function = ["Falls asleep while driving"],
        Goals = [new Goal { Measure = "AHI", Target = "< 5", By = PartialDate.Of(2026, 6) }],
        Documents = [new AttachedDocument { Kind = "sleep-study", Title = "Sleep study", Date = PartialDate.Of(2025, 9) }],
        Citations = [new Citation { Organization = "AASM", Title = "Guideline", Year = 2019 }],
        Clinician = new Clinician { Name = "Hana Lee", Credentials = "MD", Specialty = "Sleep medicine", Npi = "1234567893" },
        Chart = new Chart
        {
            Facts =
            [
                new Fact { Id = "a", Kind = FactKind.Condition, What = new Concept("Obstructive sleep apnea"), Source = new Source { Kind = SourceKind.Fhir, Reference = "a" } },
                new Fact { Id = "b", Kind = FactKind.Result, What = new Concept("Apnea hypopnea index"), Value = new Measure(32, "events/hour"), Source = new Source { Kind = SourceKind.Fhir, Reference = "b" } },
            ],
        },
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
                    new Statement { Text = "I request the CPAP device for Ms. Marlow because she did not respond to treatment at Lakeside Hospital.", Role = Role.Fact, Facts = ["a"] },
                    new Statement { Text = "On March 9, 2024 the apnea-hypopnea index was 32 events/hour, and Ms. Marlow took ibuprofen 600 mg for 6 weeks (G47.33).", Role = Role.Fact },
                ],
            },
        ],
    };

    /// <summary>Begins; nobody needs to wait for the end.</summary>
    public static void Begin(ILibrary library) => _ = Task.Run(() => Reviewer.Standard.Review(Letter, Brief with { Library = library }));
}
