using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Testing;

/// <summary>
/// The words tests are written in. <c>A.Brief()</c> is a complete, clean request for a CPAP device for an invented patient
/// on the 20th of November 2026; a test says with <c>with</c> what matters to it.
/// </summary>
public static partial class A
{
    /// <summary>The day on which tests judge: November 20, 2026.</summary>
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>A complete prior authorization for a CPAP device, with nothing to find fault with.</summary>
    public static Brief Brief() => BriefFor(Cpap());

    /// <summary>The same patient, clinic and story, for other items.</summary>
    public static Brief BriefFor(params RequestedItem[] items) => new()
    {
        Purpose = Purpose.PriorAuthorization,
        Date = Date("2026-11-20"),
        ChartFiles = ["patient.fhir.json"],
        Documents = [Document("sleep-study", "Polysomnography", "2026-09-02"), Document("progress-note", "Sleep clinic note", "2026-10-30")],
        Patient = Patient(),
        Coverage = Coverage(),
        Diagnoses = [Apnea()],
        Items = items,
        Trials =
        [
            new Trial
            {
                Treatment = "Oral appliance",
                Start = Date("2026-01-10"),
                End = Date("2026-04-02"),
                Outcome = TrialOutcome.Failed,
                Detail = "worn nightly for 12 weeks; repeat home test showed an AHI of 29 events/hour",
            },
        ],
        Function = ["Falls asleep while driving; stopped driving in May 2026"],
        Goals = [new Goal { Measure = "AHI", Target = "< 5 events/hour", By = Date("2027-02-28") }],
        Risks = ["motor vehicle crash from daytime sleepiness"],
        Citations =
        [
            new Citation
            {
                Organization = "AASM",
                Title = "Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure",
                Year = 2019,
                Url = "https://doi.org/10.5664/jcsm.7640",
                Supports = "positive airway pressure for adults with obstructive sleep apnea and excessive sleepiness",
            },
        ],
        Clinician = Clinician(),
        Clinic = Clinic(),
        Signature = Signature(),
        Chart = Chart(),
        Today = Today,
    };

    /// <summary>An invented woman of 47.</summary>
    public static Patient Patient() => new()
    {
        Name = "Maria T. Ortiz",
        BirthDate = Date("1979-04-12"),
        Sex = "female",
        Pronouns = "she",
        Mrn = "LS-30417",
    };

    /// <summary>An invented commercial plan, held by the patient.</summary>
    public static Coverage Coverage() => new()
    {
        Payer = "Acme Health",
        Line = LineOfBusiness.Commercial,
        Plan = "Acme Choice PPO",
        MemberId = "AHC204417",
        GroupNumber = "88123",
        State = "OH",
        Department = "Prior Authorization",
        Fax = "555-0110",
        Subscriber = new Subscriber { Relationship = "self" },
    };

    /// <summary>Original Medicare, with the specimen number that CMS prints on its sample card.</summary>
    public static Coverage Medicare() => Coverage() with
    {
        Payer = "Medicare",
        Line = LineOfBusiness.Medicare,
        Plan = "Original Medicare Part B",
        MemberId = "1EG4-TE5-MK73",
        GroupNumber = null,
        Subscriber = null,
    };

    /// <summary>Obstructive sleep apnea since March 2024.</summary>
    public static Diagnosis Apnea() => new() { Code = "G47.33", Text = "Obstructive sleep apnea", Onset = Date("2024-03") };

    /// <summary>A CPAP device to use nightly for twelve months.</summary>
    public static RequestedItem Cpap(string? code = "E0601") => new()
    {
        System = "HCPCS",
        Code = code,
        Name = "CPAP device",
        Quantity = 1,
        Unit = "device",
        Frequency = "nightly",
        Duration = "P12M",
        Start = Date("2026-12-01"),
        Service = Service.Dme,
    };

    /// <summary>A drug given under the skin every four weeks, six doses.</summary>
    public static RequestedItem Injection() => new()
    {
        System = "HCPCS",
        Code = "J2357",
        Name = "Omalizumab",
        Quantity = 6,
        Unit = "dose",
        Dose = "150 mg",
        Route = "subcutaneous",
        Frequency = "every 4 weeks",
        Duration = "P24W",
        Start = Date("2026-12-01"),
        Service = Service.Drug,
    };

    /// <summary>Physical therapy three times a week for twelve weeks: 36 visits.</summary>
    public static RequestedItem PhysicalTherapy() => new()
    {
        System = "CPT",
        Code = "97110",
        Name = "Physical therapy",
        Quantity = 36,
        Unit = "visit",
        Frequency = "3 times per week",
        Duration = "P12W",
        Start = Date("2026-12-01"),
        Service = Service.PhysicalTherapy,
    };

    /// <summary>The sleep physician who signs.</summary>
    public static Clinician Clinician() => new()
    {
        Name = "Hana Lee",
        Credentials = "MD",
        Specialty = "Sleep medicine",
        Npi = "1234567893",
        Phone = "555-0142",
        TreatingSince = Date("2024-02"),
        License = new License { State = "OH", Number = "35.104417", Expires = Date("2027-06-30") },
    };

    /// <summary>The clinic on the letterhead.</summary>
    public static ClinicDetails Clinic() => new()
    {
        Name = "Lakeside Sleep Medicine",
        Address = "120 Harbor Street, Columbus, OH 43215",
        Phone = "555-0199",
        Fax = "555-0143",
        Npi = "1679576722",
    };

    /// <summary>Signed by hand of the clinician on the letter's day.</summary>
    public static SignatureRecord Signature() => new() { By = "Hana Lee, MD", On = Date("2026-11-20"), Kind = "electronic" };

    /// <summary>A document that goes with the letter.</summary>
    public static AttachedDocument Document(string kind, string title, string date) => new() { File = $"{kind}.pdf", Kind = kind, Title = title, Date = Date(date) };

    /// <summary>What the clinic's record says of the patient: the diagnosis, the sleep study, the last visit.</summary>
    public static Chart Chart() => new()
    {
        Patient = Patient(),
        Facts =
        [
            Fact("Condition/osa", FactKind.Condition, "Obstructive sleep apnea", "2024-03", new Code(CodeSystems.Icd10Cm, "G47.33")) with { Status = "active" },
            Fact("Observation/ahi", FactKind.Result, "Apnea hypopnea index", "2026-09-02") with { Value = new Measure(32, "events/hour") },
            Visit("2026-10-30"),
        ],
    };

    /// <summary>A visit on that day.</summary>
    public static Fact Visit(string date) => Fact($"Encounter/{date}", FactKind.Visit, "Sleep clinic visit", date) with { By = "Hana Lee, MD" };

    /// <summary>A fact of the chart.</summary>
    public static Fact Fact(string id, FactKind kind, string what, string? date = null, params Code[] codes) => new()
    {
        Id = id,
        Kind = kind,
        What = new Concept(what) { Codes = codes },
        Date = date is null ? null : Date(date),
        Source = new Source { Kind = SourceKind.Fhir, File = "patient.fhir.json", Reference = id },
    };

    /// <summary>A date as a brief writes it: "2026-11-20", "2026-11", "2026".</summary>
    public static PartialDate Date(string text) => PartialDate.Parse(text);
}
