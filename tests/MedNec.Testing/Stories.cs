using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Testing;

/// <summary>Complete, clean briefs of other purposes and payers, all of invented patients.</summary>
public static partial class A
{
    /// <summary>The appeal of a denial for lack of medical necessity and of prior therapy.</summary>
    public static Brief Appeal() => Brief() with
    {
        Purpose = Purpose.Appeal,
        Documents = [.. Brief().Documents, Document("denial-notice", "Denial notice", "2026-10-02")],
        Denial = new Denial
        {
            NoticeDate = Date("2026-10-02"),
            Reference = "26-4471",
            Reasons =
            [
                new DenialReason { Code = "CO-50", Text = "Not deemed a medical necessity by the payer", Answer = "The apnea hypopnea index of 32 events/hour meets the plan's criterion of 15 events/hour." },
                new DenialReason { Code = "CO-272", Text = "Coverage guidelines were not met", Answer = "The oral appliance was worn nightly for 12 weeks and failed." },
            ],
        },
    };

    /// <summary>More of the same after a year: the index fell from 32 to 4 under treatment.</summary>
    public static Brief Renewal() => Brief() with
    {
        Purpose = Purpose.Renewal,
        Chart = Chart() with
        {
            Facts =
            [
                .. Chart().Facts.Where(fact => fact.Kind != FactKind.Result),
                Fact("Observation/ahi", FactKind.Result, "Apnea hypopnea index", "2025-09-02") with { Value = new Measure(32, "events/hour") },
                Fact("Observation/ahi-now", FactKind.Result, "Apnea hypopnea index", "2026-10-30") with { Value = new Measure(4, "events/hour") },
            ],
        },
    };

    /// <summary>The answer to a payer's questions.</summary>
    public static Brief Answer() => Brief() with
    {
        Purpose = Purpose.InformationRequest,
        Request = new InformationRequest { Number = "RFI-2210", ReceivedOn = Date("2026-11-12"), Asks = ["Date and result of the sleep study"] },
    };

    /// <summary>Physical therapy when all 20 visits of the plan are used.</summary>
    public static Brief BeyondLimit() => BriefFor(PhysicalTherapy()) with
    {
        Purpose = Purpose.BenefitException,
        Coverage = Coverage() with { Benefits = [new Benefit { Service = Service.PhysicalTherapy, Unit = "visit", Limit = 20, Used = 20, AsOf = Date("2026-11-18") }] },
    };

    /// <summary>Massage for cervical radiculopathy, paid from a flexible spending account.</summary>
    public static Brief Massage() => BriefFor(new RequestedItem
    {
        Name = "Massage therapy",
        Quantity = 24,
        Unit = "session",
        Frequency = "2 times per week",
        Duration = "P12W",
        Start = Date("2026-12-01"),
    }) with
    {
        Purpose = Purpose.Reimbursement,
        Coverage = new Coverage { Payer = "Harbor Benefits", Line = LineOfBusiness.Fsa },
        Diagnoses = [new Diagnosis { Code = "M54.12", Text = "Radiculopathy, cervical region", Onset = Date("2025-11") }],
        Chart = WithCondition("Radiculopathy, cervical region", "2025-11", "M54.12"),
        Expense = new Expense
        {
            Kind = "MASS",
            Description = "Massage therapy",
            PurchaseDate = Date("2026-12-01"),
            Amount = 640,
            Evaluation = "visit",
            EvaluatedOn = Date("2026-11-03"),
            DiagnosedBy = "Hana Lee, MD",
        },
    };

    /// <summary>Physical therapy for a child of 9 under Medicaid, covered through her mother.</summary>
    public static Brief Child() => BriefFor(PhysicalTherapy()) with
    {
        Patient = new Patient { Name = "Ana Ortiz", BirthDate = Date("2017-06-03"), Sex = "female", Pronouns = "she", Mrn = "LS-30418" },
        Chart = Chart() with { Patient = null },
        Coverage = Coverage() with
        {
            Payer = "Ohio Department of Medicaid",
            Line = LineOfBusiness.Medicaid,
            Plan = "Medicaid",
            Subscriber = new Subscriber { Relationship = "child", Name = "Maria T. Ortiz", BirthDate = Date("1979-04-12"), MemberId = "AHC204416" },
        },
    };

    /// <summary>Physical therapy after a back injury at work.</summary>
    public static Brief BackInjury() => BriefFor(PhysicalTherapy()) with
    {
        Coverage = new Coverage { Payer = "Lakeshore Casualty", Line = LineOfBusiness.WorkersComp, State = "OH", Fax = "555-0171" },
        Diagnoses = [new Diagnosis { Code = "S39.012A", Text = "Strain of muscle, fascia and tendon of lower back, initial encounter", Onset = Date("2026-02-11") }],
        Chart = WithCondition("Strain of muscle, fascia and tendon of lower back, initial encounter", "2026-02-11", "S39.012A"),
        Trials = [new Trial { Treatment = "Ibuprofen 600 mg", Start = Date("2026-02-12"), End = Date("2026-04-12"), Outcome = TrialOutcome.Failed, Detail = "pain score stayed at 7 of 10" }],
        Injury = new Injury { Date = Date("2026-02-11"), Employer = "Tri-County Freight", ClaimNumber = "WC-26-11873", Mechanism = "lifting a crate from floor to shoulder height" },
    };

    /// <summary>The usual chart, which also knows that condition.</summary>
    private static Chart WithCondition(string what, string onset, string code) =>
        Chart() with { Facts = [Fact($"Condition/{code}", FactKind.Condition, what, onset, new Code(CodeSystems.Icd10Cm, code)) with { Status = "active" }, .. Chart().Facts] };
}
