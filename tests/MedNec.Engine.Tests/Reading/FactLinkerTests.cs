using FsCheck;
using FsCheck.Fluent;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

public sealed class FactLinkerTests
{
    private static readonly Brief Brief = A.Brief() with
    {
        Chart = A.Chart() with
        {
            Facts =
            [
                .. A.Chart().Facts,
                A.Fact("Observation/a1c-old", FactKind.Result, "Hemoglobin A1c/Hemoglobin.total in Blood", "2025-10-02") with { Value = new Measure(8.4m, "%") },
                A.Fact("Observation/a1c", FactKind.Result, "Hemoglobin A1c/Hemoglobin.total in Blood", "2026-10-02") with { Value = new Measure(9.1m, "%") },
                A.Fact("Observation/bmi", FactKind.Result, "Body mass index (BMI) [Ratio]", "2026-10-02") with { Value = new Measure(31.7832m, "kg/m2") },
                A.Fact("Observation/sbp", FactKind.Result, "Systolic blood pressure", "2026-10-02") with { Value = new Measure(118, "mm[Hg]") },
                A.Fact("Observation/dbp", FactKind.Result, "Diastolic blood pressure", "2026-10-02") with { Value = new Measure(76, "mm[Hg]") },
                A.Fact("Observation/mri", FactKind.Result, "MRI cervical spine", "2026-09-14") with { Finding = "C6-7 disc with left foraminal narrowing" },
                A.Fact("MedicationRequest/1", FactKind.Medication, "Topiramate 100 MG Oral Tablet", "2025-01-10") with { End = A.Date("2025-04-02") },
                A.Fact("MedicationRequest/2", FactKind.Medication, "Metformin hydrochloride 500 MG Oral Tablet", "2020-01-10"),
                A.Fact("MedicationRequest/3", FactKind.Medication, "Metformin hydrochloride 500 MG Oral Tablet", "2026-01-10"),
                A.Fact("AllergyIntolerance/1", FactKind.Allergy, "Allergy to penicillin"),
                A.Fact("Procedure/1", FactKind.Procedure, "Polysomnography (procedure)", "2026-09-02"),
            ],
        },
        Denial = new Denial { Reference = "DN-7781", NoticeDate = A.Date("2026-10-02"), Reasons = [new DenialReason { Code = "CO-50" }] },
    };

    private static readonly BriefFacts Facts = BriefFacts.Of(Brief);

    [Theory]
    [InlineData("Her HbA1c was 9.1% on October 2, 2026.", "Observation/a1c")]
    [InlineData("Her HbA1c was 8.4% in October 2025.", "Observation/a1c-old")]
    [InlineData("The A1c rose from 8.4% to 9.1%.", "Observation/a1c")]
    [InlineData("Her BMI is 31.8 kg/m2.", "Observation/bmi")]
    [InlineData("Her blood pressure was 118/76 mmHg.", "Observation/sbp", "Observation/dbp")]
    [InlineData("The AHI was 32 events per hour.", "Observation/ahi")]
    [InlineData("The apnea-hypopnea index was 32 events/hour on 09/02/2026.", "Observation/ahi")]
    [InlineData("MRI of the cervical spine on September 14, 2026 showed left foraminal narrowing at C6-7.", "Observation/mri")]
    [InlineData("She takes metformin.", "MedicationRequest/3")]
    [InlineData("Topiramate was stopped on April 2, 2025.", "MedicationRequest/1")]
    [InlineData("She is allergic to penicillin.", "AllergyIntolerance/1")]
    [InlineData("She has obstructive sleep apnea.", "brief:diagnoses[0]", "Condition/osa")]
    [InlineData("The code is G47.33.", "brief:diagnoses[0]", "Condition/osa")]
    [InlineData("I ask for a CPAP device.", "brief:items[0]")]
    [InlineData("I ask for E0601.", "brief:items[0]")]
    [InlineData("The oral appliance failed between January 10, 2026 and April 2, 2026.", "brief:trials[0]")]
    [InlineData("She falls asleep while driving.", "brief:function[0]")]
    [InlineData("I have treated her since February 2024.", "brief:clinician")]
    [InlineData("She was seen on October 30, 2026.", "Encounter/2026-10-30")]
    [InlineData("A 47-year-old woman.", "brief:patient.birthDate")]
    [InlineData("You denied it on October 2, 2026 (CO-50).", "brief:denial", "brief:denial.reasons[0]")]
    [InlineData("The AASM guideline of 2019 supports it.", "brief:citations[0]")]
    public void A_sentence_is_linked_to_what_it_says(string sentence, params string[] facts)
    {
        var linked = FactLinker.Link(sentence, Facts, Brief);
        foreach (var fact in facts)
        {
            linked.ShouldContain(fact);
        }
    }

    [Theory]
    [InlineData("There are 2 reasons and 32 pages.")]
    [InlineData("Her HbA1c was 9.7%.")]
    [InlineData("Her HbA1c was 9.1% on October 2, 2024.")]
    [InlineData("Her LDL was 9.1 mg/dL.")]
    [InlineData("Topiramate was stopped on April 2, 2019.")]
    [InlineData("The seat belt was worn in 2026.")]
    [InlineData("A 46-year-old woman.")]
    [InlineData("Thank you for your time.")]
    [InlineData("She takes propranolol.")]
    [InlineData("")]
    public void What_it_does_not_say_is_not_linked(string sentence) => FactLinker.Link(sentence, Facts, Brief).ShouldBeEmpty();

    [Fact]
    public void Linking_is_stable_and_in_the_order_of_the_brief() => Check.QuickThrowOnFailure(Prop.ForAll(SentenceSplitterTests.Scraps, text =>
    {
        var linked = FactLinker.Link(text + " HbA1c 9.1% and sleep apnea", Facts, Brief);
        linked.ShouldBe(FactLinker.Link(text + " HbA1c 9.1% and sleep apnea", BriefFacts.Of(Brief), Brief));
        linked.ShouldBe(Facts.All.Select(fact => fact.Id).Where(linked.Contains));
    }));
}
