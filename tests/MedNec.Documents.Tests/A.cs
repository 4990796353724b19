using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Tests;

/// <summary>Letters to print: all that a test does not say is filled in here. Everybody in them is invented.</summary>
internal static class A
{
    public const string Spanish = "José Ñandú";
    public const string Vietnamese = "Nguyễn Thị Hạnh";
    public const string Chinese = "王小明";
    public const string Arabic = "أحمد محمود";
    public const string Polish = "Łukasz Żółć";

    /// <summary>A letter of about two pages with every kind of block.</summary>
    public static Letter Letter(string patient = Spanish, IReadOnlyList<Section>? body = null) => new()
    {
        Purpose = Purpose.PriorAuthorization,
        Title = "Letter of medical necessity: CPAP device",
        Facts = [Guideline],
        Sections =
        [
            Section(SectionIds.Letterhead, null, Line("Harbor Sleep Clinic"), Line("12 Quay Street, Toledo, OH 43604"), Line("Telephone 419-555-0100 · Fax 419-555-0101 · NPI 1234567893")),
            Section(SectionIds.Date, null, Line("November 20, 2026")),
            Section(SectionIds.Recipient, null, Line("Northstar Health Plan"), Line("Medical Director, Utilization Management")),
            Section(SectionIds.Reference, null,
                Field($"Patient: {patient}"), Field("Date of birth: 03/09/1979"), Field("Member ID: W123-4821"),
                Field("Group number: 77310"), Field("Diagnosis: G47.33, obstructive sleep apnea (adult)"), Field("Request: E0601, CPAP device, 1 device, nightly, for 12 months from December 1, 2026, with the supplies that go with it")),
            Section(SectionIds.Salutation, null, Line("Dear Medical Director:")),
            .. body ?? Body(patient),
            Section(SectionIds.Closing, null, Paragraph("I ask that you approve the device for 12 months."), Sentence("I am glad to speak with your reviewer at 419-555-0100.")),
            Section(SectionIds.Signature, null, Line("Sincerely,"), Line("Hana Lee, MD"), Line("Sleep medicine"), Line("NPI 1234567893 · Ohio license 35.012345")),
            Section(SectionIds.Enclosures, "Enclosures", Bullet("Polysomnography, September 2, 2026"), Bullet("Progress note, November 3, 2026")),
        ],
    };

    public static Fact Guideline { get; } = new()
    {
        Id = "brief:citations[0]",
        Kind = FactKind.Citation,
        What = new Concept("Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure"),
        By = "American Academy of Sleep Medicine",
        Detail = "supports PAP in adults; https://aasm.example/guidelines/pap",
        Source = new Source { Kind = SourceKind.Brief, Reference = "citations[0]" },
    };

    public static IReadOnlyList<Section> Body(string patient) =>
    [
        Section(SectionIds.Opening, null,
            Paragraph($"I am writing on behalf of my patient, {patient}, to request prior authorization of a CPAP device (HCPCS E0601) for severe obstructive sleep apnea."),
            Sentence("I have treated this patient since February 2024.")),
        Section(SectionIds.Diagnosis, "Diagnosis and clinical history",
            Paragraph("Obstructive sleep apnea was diagnosed by polysomnography on September 2, 2026."),
            Sentence("The apnea-hypopnea index (AHI) was 38.2 events per hour & the lowest saturation 74%."),
            Gap("The Epworth score was [the score at the last visit] of 24.", "the score at the last visit"),
            Paragraph("Hypertension has been treated since 2021 with lisinopril 20 mg daily; the blood pressure on November 3, 2026 was 148/92 mm Hg.")),
        Section(SectionIds.Treatments, "What has been tried",
            Paragraph("Three measures were tried and did not suffice:"),
            Bullet("Oral appliance, January 10, 2026 to April 2, 2026: AHI fell only to 24.1 per hour, and jaw pain led to its end."),
            Bullet("Positional therapy, May 2026: no change."),
            Bullet("Weight loss of 6 kg by a supervised program, February to August 2026; daytime sleepiness is unchanged, with two further near-accidents while driving to work in the morning.")),
        Section(SectionIds.Status, "Where the patient stands today",
            Paragraph("The patient falls asleep at work and stopped driving in May 2026."),
            Sentence("The examination of November 3, 2026 found a neck circumference of 44 cm and a Mallampati class of IV.")),
        Section(SectionIds.Request, "What is requested, and why",
            Paragraph("I request one CPAP device (E0601) for nightly use, beginning December 1, 2026, for 12 months."),
            Sentence("The guideline of the American Academy of Sleep Medicine recommends positive airway pressure for adults with this disease.", "brief:citations[0]"),
            Sentence("It can be read at https://aasm.example/guidelines/pap.")),
        Section(SectionIds.Outcomes, "What it will do",
            Paragraph("The aim is an AHI below 5 per hour and an Epworth score below 10 by February 28, 2027.")),
        Section(SectionIds.Consequences, "What happens without it",
            Paragraph("Without treatment I expect further rise of the blood pressure, and the danger of an accident remains.")),
    ];

    public static Section Section(string id, string? heading, params Statement[] statements) => new() { Id = id, Heading = heading, Statements = statements };

    public static Statement Line(string text) => new() { Text = text, Role = Role.Courtesy, Layout = Layout.Line };

    public static Statement Field(string text) => new() { Text = text, Role = Role.Fact, Layout = Layout.Field };

    public static Statement Paragraph(string text) => new() { Text = text, Role = Role.Fact, Layout = Layout.Paragraph };

    public static Statement Sentence(string text, params string[] facts) => new() { Text = text, Role = Role.Fact, Layout = Layout.Sentence, Facts = facts };

    public static Statement Bullet(string text) => new() { Text = text, Role = Role.Fact, Layout = Layout.Bullet };

    public static Statement Gap(string text, string needs) => new() { Text = text, Role = Role.Fact, Layout = Layout.Sentence, Gap = new Gap(needs, "x-test") };
}
