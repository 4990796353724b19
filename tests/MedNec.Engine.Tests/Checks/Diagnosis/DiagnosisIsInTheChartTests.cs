using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class DiagnosisIsInTheChartTests : CheckTests<DiagnosisIsInTheChart>
{
    public override Example Wrong => Example.Of("disease only in the letter", A.Brief() with { Diagnoses = [new Engine.Letters.Diagnosis { Code = "G43.709", Text = "Chronic migraine without aura", Onset = A.Date("2024-03") }] });

    public override Example Right => Example.Of("the disease is on the problem list", A.Brief());

    [Fact]
    public void A_resolved_condition_supports_nothing() =>
        Flags(WithCondition(A.Fact("Condition/osa", FactKind.Condition, "Obstructive sleep apnea", "2020-03") with { Status = "resolved", End = A.Date("2022-05-01") }), saying: "resolved since May 1, 2022");

    [Fact]
    public void A_code_that_only_the_letter_has_is_flagged() => Flags(A.LetterSaying("She also has migraine (G43.709)."), quoting: "G43.709");

    [Fact]
    public void Another_disease_does_not_support_it() => Flags(WithCondition(A.Fact("Condition/csa", FactKind.Condition, "Central sleep apnea")), saying: "holds no condition");

    [Fact]
    public void Words_of_a_condition_coded_in_snomed_pass() =>
        Passes(WithCondition(A.Fact("Condition/osa", FactKind.Condition, "Obstructive sleep apnea syndrome (disorder)", "2024-03", new Code(CodeSystems.Snomed, "78275009"))));

    [Fact]
    public void A_code_above_passes() => Passes(WithCondition(A.Fact("Condition/osa", FactKind.Condition, "Sleep apnoea", "2024-03", new Code(CodeSystems.Icd10Cm, "G47.3"))));

    [Fact]
    public void A_report_that_names_the_disease_passes() =>
        Passes(WithCondition(A.Fact("DiagnosticReport/psg", FactKind.Result, "Polysomnography", "2026-09-02") with { Finding = "Severe obstructive sleep apnea" }));

    [Fact]
    public void A_circumstance_is_on_no_problem_list() =>
        Passes(A.Brief() with { Diagnoses = [A.Apnea(), new Engine.Letters.Diagnosis { Code = "Z68.36", Text = "Body mass index 36.0 to 36.9, adult", Onset = A.Date("2024-03") }] });

    [Fact]
    public void Without_a_chart_a_person_must_look() => NeedsPerson(A.Brief() with { Chart = Chart.Empty });

    private static Brief WithCondition(Fact condition) => A.Brief() with { Chart = A.Chart() with { Facts = [condition, A.Visit("2026-10-30")] } };
}
