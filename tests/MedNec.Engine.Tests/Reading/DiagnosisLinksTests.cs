using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reading;

public sealed class DiagnosisLinksTests
{
    [Theory]
    [InlineData("Obstructive sleep apnea", "Obstructive sleep apnea syndrome (disorder)")]
    [InlineData("Type 2 diabetes mellitus", "Diabetes mellitus type 2 (disorder)")]
    [InlineData("Essential hypertension", "Hypertension")]
    [InlineData("Essential (primary) hypertension", "Essential hypertension (disorder)")]
    [InlineData("High blood pressure", "Essential hypertension (disorder)")]
    [InlineData("Chronic migraine without aura", "Migraine without aura (disorder)")]
    [InlineData("Unilateral primary osteoarthritis, left knee", "Osteoarthritis of knee")]
    [InlineData("Primary osteoarthritis, right knee", "Osteoarthritis of right knee (disorder)")]
    [InlineData("Major depressive disorder, recurrent, severe", "Major depression, recurrent (disorder)")]
    [InlineData("Chronic obstructive pulmonary disease", "COPD")]
    [InlineData("Low back pain, unspecified", "Chronic low back pain (finding)")]
    [InlineData("Morbid (severe) obesity due to excess calories", "Severe obesity (disorder)")]
    [InlineData("Rheumatoid arthritis", "Rheumatoid arthritis (disorder)")]
    public void Words_that_say_the_same_link(string diagnosis, string condition)
    {
        DiagnosisLinks.SaysTheSame(diagnosis, condition).ShouldBeTrue();
        DiagnosisLinks.SaysTheSame(condition, diagnosis).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Type 1 diabetes mellitus", "Diabetes mellitus type 2 (disorder)")]
    [InlineData("Hypertension", "Pulmonary hypertension")]
    [InlineData("Obstructive sleep apnea", "Central sleep apnea")]
    [InlineData("Primary osteoarthritis, left knee", "Osteoarthritis of right knee")]
    [InlineData("Osteoarthritis of knee", "Osteoarthritis of hip (disorder)")]
    [InlineData("Chronic migraine with aura", "Migraine without aura (disorder)")]
    [InlineData("Diabetes mellitus", "Prediabetes (finding)")]
    [InlineData("Breast cancer", "History of breast cancer (situation)")]
    [InlineData("Chronic kidney disease, stage 3", "Chronic kidney disease stage 4 (disorder)")]
    [InlineData("Chronic pain", "Chronic sinusitis (disorder)")]
    [InlineData("Asthma", "Acute bronchitis (disorder)")]
    [InlineData("Diabetes mellitus", "Gestational diabetes")]
    [InlineData("Low back pain", "Neck pain")]
    [InlineData("Radiculopathy, cervical region", "Lumbar radiculopathy")]
    [InlineData("", "Hypertension")]
    public void Words_that_say_another_thing_do_not(string diagnosis, string condition)
    {
        DiagnosisLinks.SaysTheSame(diagnosis, condition).ShouldBeFalse();
        DiagnosisLinks.SaysTheSame(condition, diagnosis).ShouldBeFalse();
    }

    [Fact]
    public void The_same_code_links_whatever_the_words()
    {
        var chart = A.Chart() with { Facts = [A.Fact("Condition/1", FactKind.Condition, "Schlafapnoe", "2024-03", new Code(CodeSystems.Icd10Cm, "G47.33")), A.Fact("Condition/2", FactKind.Condition, "Asthma")] };
        DiagnosisLinks.Of(A.Apnea(), chart).ShouldBe(["Condition/1"]);
    }

    [Fact]
    public void A_diagnosis_that_the_chart_does_not_know_links_to_nothing() =>
        DiagnosisLinks.Of(new Diagnosis { Code = "L40.0", Text = "Psoriasis vulgaris" }, A.Chart()).ShouldBeEmpty();

    [Fact]
    public void A_fact_of_the_brief_names_the_conditions_it_stands_on() =>
        BriefFacts.Of(A.Brief()).Find("brief:diagnoses[0]")!.Because.ShouldBe(["Condition/osa"]);
}
