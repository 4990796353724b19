using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class UseIsNotExcludedTests : CheckTests<UseIsNotExcluded>
{
    public override Example Wrong => Example.Of("weight loss only", For(("E66.812", "Obesity, class 2"), ("Z68.36", "Body mass index 36")));

    public override Example Right => Example.Of("type 2 diabetes", For(("E11.9", "Type 2 diabetes mellitus"), ("E66.812", "Obesity, class 2")));

    [Theory]
    [InlineData("N97.9", "Female infertility")]
    [InlineData("N52.9", "Erectile dysfunction")]
    [InlineData("L64.9", "Androgenic alopecia")]
    [InlineData("R05.1", "Acute cough")]
    public void Each_excluded_use_is_flagged(string code, string text) => Flags(For((code, text)), saying: text);

    [Fact]
    public void Words_count_where_there_is_no_code() => Flags(For((null, "Weight loss")), saying: "Weight loss falls under");

    [Fact]
    public void Under_Medicaid_the_state_decides() => Flags(For(("E66.9", "Obesity")) with { Coverage = A.Coverage() with { Line = LineOfBusiness.Medicaid } }, saying: "confirm with the payer");

    [Fact]
    public void Obesity_beside_heart_disease_passes() => Passes(For(("E66.9", "Obesity"), ("I25.2", "Old myocardial infarction")));

    [Fact]
    public void Pulmonary_hypertension_passes() => Passes(For(("I27.0", "Primary pulmonary hypertension"), ("N52.9", "Erectile dysfunction")));

    [Fact]
    public void A_chronic_cough_of_lung_fibrosis_passes() => Passes(For(("R05.3", "Chronic cough"), ("J84.112", "Idiopathic pulmonary fibrosis")));

    [Fact]
    public void An_employer_s_plan_may_cover_them() => DoesNotApply(For(("E66.9", "Obesity")) with { Coverage = A.Coverage() });

    [Fact]
    public void No_diagnosis_is_for_a_person() => NeedsPerson(For());

    private static Brief For(params (string? Code, string Text)[] diagnoses) => A.BriefFor(A.Injection()) with
    {
        Coverage = A.Coverage() with { Line = LineOfBusiness.PartD },
        Diagnoses = [.. diagnoses.Select(diagnosis => new Engine.Letters.Diagnosis { Code = diagnosis.Code, Text = diagnosis.Text })],
    };
}
