using MedNec.Engine.Charts;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Composing;

/// <summary>The words that tests of the composer are written in.</summary>
internal static class Written
{
    /// <summary>The letter of a brief in the standard phrases.</summary>
    public static Letter Letter(Brief brief) => Composer.Standard.Compose(brief);

    /// <summary>The text of one part.</summary>
    public static string Part(Brief brief, string section) => string.Join(' ', (Letter(brief).Find(section)?.Statements ?? []).Select(statement => statement.Text));

    /// <summary>The whole letter as text, a line for each statement that begins one.</summary>
    public static string Text(Letter letter) => string.Join("\n\n", letter.Sections.Select(section =>
        (section.Heading is { } heading ? heading + "\n" : "") + string.Concat(section.Statements.Select((statement, i) => (statement.Layout, i) switch
        {
            (Layout.Sentence, > 0) => " ",
            (_, 0) => "",
            _ => "\n",
        } + (statement.Layout == Layout.Bullet ? "- " : "") + statement.Text)))) + "\n";

    /// <summary>A brief that is complete for its purpose.</summary>
    public static Brief Complete(Purpose purpose) => purpose switch
    {
        Purpose.Appeal => A.Brief() with
        {
            Purpose = purpose,
            Denial = new Denial
            {
                NoticeDate = A.Date("2026-10-28"),
                Reference = "UM-118204",
                Reasons = [new DenialReason { Code = "CO-50", Text = "Not medically necessary" }, new DenialReason { Text = "No sleep study was submitted", Answer = "The polysomnography of September 2, 2026 is enclosed." }],
            },
        },
        Purpose.InformationRequest => A.Brief() with
        {
            Purpose = purpose,
            Request = new InformationRequest { Number = "RFI-2210", ReceivedOn = A.Date("2026-11-12"), Asks = ["The sleep study", "Which treatments were tried?"] },
        },
        Purpose.Renewal => A.Brief() with
        {
            Purpose = purpose,
            Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Observation/ahi-now", FactKind.Result, "Apnea hypopnea index", "2026-11-10") with { Value = new Measure(4, "events/hour") }] },
        },
        Purpose.BenefitException => A.BriefFor(A.PhysicalTherapy()) with
        {
            Purpose = purpose,
            Coverage = A.Coverage() with { Benefits = [new Benefit { Service = Service.PhysicalTherapy, Unit = "visit", Limit = 20, Used = 20, AsOf = A.Date("2026-11-18") }] },
        },
        Purpose.Reimbursement => A.BriefFor(new RequestedItem { Name = "Therapeutic massage", Frequency = "once a week", Quantity = 12, Unit = "session", Duration = "P12W", Start = A.Date("2026-12-01") }) with
        {
            Purpose = purpose,
            Coverage = new Coverage { Payer = "Brightwater HSA", Line = LineOfBusiness.Hsa, MemberId = "BWA-771" },
            Diagnoses = [new Diagnosis { Code = "M54.12", Text = "Radiculopathy, cervical region", Onset = A.Date("2026-05") }],
            Trials = [new Trial { Treatment = "Physical therapy", Start = A.Date("2026-07-01"), End = A.Date("2026-08-26"), Outcome = TrialOutcome.Partial, Detail = "16 visits; Neck Disability Index 40% before and 34% after" }],
            Function = ["Cannot hold the violin longer than 20 minutes"],
            Goals = [new Goal { Measure = "Neck Disability Index", Target = "20% or lower", By = A.Date("2027-03-15") }],
            Risks = ["loss of work as a violinist"],
            Citations = [],
            Chart = Chart.Empty with { Facts = [A.Fact("Observation/ndi", FactKind.Result, "Neck Disability Index", "2026-11-10") with { Value = new Measure(34, "%") }, A.Visit("2026-11-10")] },
            Documents = [A.Document("progress-note", "Office note", "2026-11-10")],
            Expense = new Expense { Kind = "MASS", Description = "Massage therapy", Evaluation = "visit", EvaluatedOn = A.Date("2026-11-10"), DiagnosedBy = "Hana Lee, MD" },
        },
        _ => A.Brief(),
    };
}
