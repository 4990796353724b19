using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Quality.Tests.Clean;

/// <summary>A clinical story that a clean brief is made of; names, payers and dates are filled in by lot.</summary>
internal sealed record Scenario
{
    public required string Name { get; init; }

    public required string Specialty { get; init; }

    public required string Clinic { get; init; }

    public required Diagnosis Diagnosis { get; init; }

    public required RequestedItem Item { get; init; }

    public required IReadOnlyList<Trial> Trials { get; init; }

    public required IReadOnlyList<string> Function { get; init; }

    public required Goal Goal { get; init; }

    public required string Risk { get; init; }

    public required Citation Citation { get; init; }

    public required IReadOnlyList<(string What, string Date, decimal Value, string Unit)> Results { get; init; }

    public required IReadOnlyList<(string Kind, string Title, string Date)> Documents { get; init; }

    public bool IsChild { get; init; }

    public LineOfBusiness? Line { get; init; }

    /// <summary>The stories.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new()
        {
            Name = "CPAP", Specialty = "Sleep medicine", Clinic = "Harbor Sleep Clinic",
            Diagnosis = new() { Code = "G47.33", Text = "Obstructive sleep apnea", Onset = A.Date("2025-03") },
            Item = A.Cpap(),
            Trials = [Tried("Oral appliance", "2026-01-10", "2026-04-02", TrialOutcome.Failed, "worn nightly for 12 weeks; repeat home test showed an AHI of 29 events/hour")],
            Function = ["Falls asleep while driving; stopped driving in May 2026"],
            Goal = new() { Measure = "AHI", Target = "< 5 events/hour", By = A.Date("2027-02-28") }, Risk = "motor vehicle crash from daytime sleepiness",
            Citation = Cited("American Academy of Sleep Medicine", "Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure", 2019, "positive airway pressure for adults with obstructive sleep apnea and excessive sleepiness"),
            Results = [("Apnea hypopnea index", "2026-09-02", 32, "events/hour"), ("Epworth Sleepiness Scale", "2026-10-06", 15, "")],
            Documents = [("sleep-study", "Polysomnography", "2026-09-02"), ("progress-note", "Sleep clinic note", "2026-10-30")],
        },
        new()
        {
            Name = "lumbar MRI", Specialty = "Family medicine", Clinic = "Mill Creek Family Practice",
            Diagnosis = new() { Code = "M54.16", Text = "Lumbar radiculopathy", Onset = A.Date("2026-05") },
            Item = new() { System = "CPT", Code = "72148", Name = "MRI of the lumbar spine without contrast", Quantity = 1, Unit = "study", Start = A.Date("2026-12-03"), Service = Service.Imaging },
            Trials =
            [
                Tried("Naproxen 500 mg twice daily", "2026-07-12", "2026-09-02", TrialOutcome.Failed, "no relief of leg pain after seven weeks"),
                Tried("Physical therapy", "2026-08-04", "2026-10-09", TrialOutcome.Failed, "14 visits; Oswestry Disability Index 44% before and 46% after"),
            ],
            Function = ["Cannot stand or walk longer than 10 minutes before leg pain forces the patient to sit"],
            Goal = new() { Measure = "Oswestry Disability Index", Target = "< 20%", By = A.Date("2027-03-31") }, Risk = "permanent weakness of the foot",
            Citation = Cited("American College of Radiology", "ACR Appropriateness Criteria: Low Back Pain", 2021, "MRI of the lumbar spine for radiculopathy that persists after six weeks of treatment"),
            Results = [("Oswestry Disability Index", "2026-11-03", 46, "%"), ("Pain severity", "2026-11-03", 7, "")],
            Documents = [("imaging", "Radiograph of the lumbar spine", "2026-08-12"), ("progress-note", "Office note", "2026-11-03")],
        },
        new()
        {
            Name = "knee replacement", Specialty = "Orthopedic surgery", Clinic = "Prairie Bone and Joint Clinic",
            Diagnosis = new() { Code = "M17.11", Text = "Unilateral primary osteoarthritis, right knee", Onset = A.Date("2023-06") },
            Item = new() { System = "CPT", Code = "27447", Name = "Total knee replacement, right knee", Quantity = 1, Unit = "operation", Start = A.Date("2027-01-12"), Service = Service.Surgery },
            Trials =
            [
                Tried("Meloxicam 15 mg daily", "2025-03-11", "2026-01-15", TrialOutcome.Intolerant, "heartburn and no more relief in the last three months"),
                Tried("Physical therapy", "2026-02-03", "2026-04-28", TrialOutcome.Failed, "16 visits; walking distance one block before and after"),
            ],
            Function = ["Walks one block before stopping; climbs stairs one step at a time"],
            Goal = new() { Measure = "KOOS JR score", Target = "> 70", By = A.Date("2027-07-31") }, Risk = "falls on stairs",
            Citation = Cited("American Academy of Orthopaedic Surgeons", "Surgical Management of Osteoarthritis of the Knee", 2022, "total knee arthroplasty for end-stage osteoarthritis of the knee"),
            Results = [("KOOS JR score", "2026-10-27", 39.6m, ""), ("Right knee flexion", "2026-10-27", 95, "degrees")],
            Documents = [("imaging", "X-ray of the right knee", "2026-10-27"), ("progress-note", "Orthopedic clinic note", "2026-10-27")],
        },
        new()
        {
            Name = "physical therapy", Specialty = "Physical medicine and rehabilitation", Clinic = "Lakeview Rehabilitation Clinic",
            Diagnosis = new() { Code = "M75.101", Text = "Unspecified rotator cuff tear or rupture of right shoulder, not specified as traumatic", Onset = A.Date("2026-04") },
            Item = A.PhysicalTherapy(),
            Trials = [Tried("Ibuprofen 600 mg three times daily", "2026-06-01", "2026-07-15", TrialOutcome.Failed, "pain score stayed at 7 of 10")],
            Function = ["Cannot lift the right arm above the shoulder to dress or to reach a shelf"],
            Goal = new() { Measure = "DASH score", Target = "< 20", By = A.Date("2027-03-31") }, Risk = "frozen shoulder and an operation",
            Citation = Cited("American Academy of Orthopaedic Surgeons", "Management of Rotator Cuff Injuries", 2019, "supervised exercise for rotator cuff tears"),
            Results = [("DASH score", "2026-11-05", 52, ""), ("Shoulder abduction", "2026-11-05", 70, "degrees")],
            Documents = [("therapy-plan", "Plan of care", "2026-11-05"), ("progress-note", "Rehabilitation clinic note", "2026-11-05")],
        },
        new()
        {
            Name = "omalizumab", Specialty = "Allergy and immunology", Clinic = "Northfield Allergy Clinic",
            Diagnosis = new() { Code = "J45.50", Text = "Severe persistent asthma, uncomplicated", Onset = A.Date("2021-02") },
            Item = A.Injection(),
            Trials =
            [
                Tried("Fluticasone 500 mcg twice daily", "2025-01-08", "2026-09-30", TrialOutcome.Partial, "three courses of prednisone in 2026 all the same"),
                Tried("Montelukast 10 mg daily", "2025-02-10", "2025-08-20", TrialOutcome.Failed, "no fewer attacks"),
            ],
            Function = ["Wakes breathless on four nights a week and missed 11 days of work in 2026"],
            Goal = new() { Measure = "FEV1", Target = "> 80%", By = A.Date("2027-05-31") }, Risk = "emergency visits and intubation",
            Citation = Cited("Global Initiative for Asthma", "Global Strategy for Asthma Management and Prevention", 2024, "anti-IgE treatment for severe allergic asthma"),
            Results = [("Total IgE", "2026-10-12", 310, "IU/mL"), ("FEV1", "2026-10-12", 61, "%")],
            Documents = [("lab", "Laboratory report", "2026-10-12"), ("progress-note", "Allergy clinic note", "2026-10-28")],
        },
        new()
        {
            Name = "fremanezumab", Specialty = "Neurology", Clinic = "Riverbend Neurology",
            Diagnosis = new() { Code = "G43.709", Text = "Chronic migraine without aura, not intractable, without status migrainosus", Onset = A.Date("2022-09") },
            Item = A.Injection() with { Code = "J3031", Name = "Fremanezumab", Dose = "225 mg" },
            Trials =
            [
                Tried("Topiramate 100 mg daily", "2025-03-01", "2025-07-31", TrialOutcome.Intolerant, "word-finding trouble and weight loss of 6 kg"),
                Tried("Propranolol 80 mg twice daily", "2025-09-01", "2026-02-15", TrialOutcome.Failed, "headache days stayed at 18 a month"),
            ],
            Function = ["Cannot work on screens for longer than 30 minutes; missed 9 days of work in October 2026"],
            Goal = new() { Measure = "Monthly migraine days", Target = "< 8", By = A.Date("2027-05-31") }, Risk = "medication overuse and loss of employment",
            Citation = Cited("American Headache Society", "Calcitonin Gene-Related Peptide-Targeting Therapies Are a First-Line Option for the Prevention of Migraine", 2024, "antibodies against the peptide for the prevention of migraine"),
            Results = [("Monthly migraine days", "2026-10-20", 18, ""), ("MIDAS score", "2026-10-20", 48, "")],
            Documents = [("scoring-tool", "MIDAS questionnaire", "2026-10-20"), ("progress-note", "Neurology clinic note", "2026-10-20")],
        },
        new()
        {
            Name = "speech therapy", Specialty = "Pediatrics", Clinic = "Cedar Hill Pediatrics", IsChild = true, Line = LineOfBusiness.Medicaid,
            Diagnosis = new() { Code = "F84.0", Text = "Autistic disorder", Onset = A.Date("2025-08") },
            Item = new() { System = "CPT", Code = "92507", Name = "Speech therapy", Quantity = 48, Unit = "visit", Frequency = "2 times per week", Duration = "P24W", Start = A.Date("2026-12-07"), Service = Service.SpeechTherapy },
            Trials = [Tried("Home language program", "2026-02-01", "2026-07-31", TrialOutcome.Failed, "vocabulary grew by 10 words in six months")],
            Function = ["Speaks in two-word phrases and cannot follow two-step directions at school"],
            Goal = new() { Measure = "Mean length of utterance", Target = "> 4 words", By = A.Date("2027-06-30") }, Risk = "failure to learn to read",
            Citation = Cited("American Speech-Language-Hearing Association", "Spoken Language Disorders", 2023, "direct treatment for language disorders in school-age children"),
            Results = [("Vineland adaptive behavior score", "2026-09-15", 68, "")],
            Documents = [("therapy-plan", "Plan of care", "2026-10-15"), ("progress-note", "Pediatric clinic note", "2026-10-15")],
        },
        new()
        {
            Name = "massage", Specialty = "Internal medicine", Clinic = "Oak Street Internal Medicine", Line = LineOfBusiness.Fsa,
            Diagnosis = new() { Code = "M54.12", Text = "Radiculopathy, cervical region", Onset = A.Date("2025-11") },
            Item = new() { Name = "Massage therapy", Quantity = 24, Unit = "session", Frequency = "2 times per week", Duration = "P12W", Start = A.Date("2026-12-01") },
            Trials = [Tried("Physical therapy", "2026-03-02", "2026-05-20", TrialOutcome.Partial, "18 visits; neck pain 6 of 10 before and 5 of 10 after")],
            Function = ["Cannot sit at a desk longer than 20 minutes"],
            Goal = new() { Measure = "Neck Disability Index", Target = "< 20%", By = A.Date("2027-02-28") }, Risk = "weakness of the arm",
            Citation = Cited("Journal of Orthopaedic & Sports Physical Therapy", "Neck Pain: Revision 2017", 2017, "manual treatment of the neck for neck pain with radiating pain"),
            Results = [("Neck Disability Index", "2026-11-03", 38, "%")],
            Documents = [("progress-note", "Office note", "2026-11-03")],
        },
        new()
        {
            Name = "back injury", Specialty = "Occupational medicine", Clinic = "Foundry Occupational Health", Line = LineOfBusiness.WorkersComp,
            Diagnosis = new() { Code = "S39.012A", Text = "Strain of muscle, fascia and tendon of lower back, initial encounter", Onset = A.Date("2026-08-11") },
            Item = A.PhysicalTherapy(),
            Trials = [Tried("Ibuprofen 600 mg three times daily", "2026-08-12", "2026-10-12", TrialOutcome.Failed, "pain score stayed at 7 of 10")],
            Function = ["Cannot lift more than 10 pounds; off work since August 11, 2026"],
            Goal = new() { Measure = "Oswestry Disability Index", Target = "< 20%", By = A.Date("2027-03-31") }, Risk = "long-term disability",
            Citation = Cited("American College of Physicians", "Noninvasive Treatments for Acute, Subacute, and Chronic Low Back Pain", 2017, "exercise for low back pain"),
            Results = [("Oswestry Disability Index", "2026-11-05", 42, "%")],
            Documents = [("therapy-plan", "Plan of care", "2026-11-05"), ("progress-note", "Occupational health note", "2026-11-05")],
        },
    ];

    private static Trial Tried(string treatment, string start, string end, TrialOutcome outcome, string detail) =>
        new() { Treatment = treatment, Start = A.Date(start), End = A.Date(end), Outcome = outcome, Detail = detail };

    private static Citation Cited(string by, string title, int year, string supports) => new() { Organization = by, Title = title, Year = year, Supports = supports, Url = "https://example.org/guideline" };
}
