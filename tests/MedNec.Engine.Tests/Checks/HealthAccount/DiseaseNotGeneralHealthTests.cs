using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class DiseaseNotGeneralHealthTests : CheckTests<DiseaseNotGeneralHealth>
{
    public override Example Wrong => Example.Of("wellness", A.Massage() with { Diagnoses = [new Letters.Diagnosis { Text = "Wellness" }] });

    public override Example Right => Example.Of("hypertension I10", A.Massage() with { Diagnoses = [new Letters.Diagnosis { Code = "I10", Text = "Essential (primary) hypertension" }] });

    [Fact]
    public void An_examination_is_no_disease() => Flags(A.Massage() with { Diagnoses = [new Letters.Diagnosis { Code = "Z00.00", Text = "General adult medical examination" }] }, saying: "not a disease");

    [Fact]
    public void No_diagnosis_is_flagged() => Flags(A.Massage() with { Diagnoses = [] }, saying: "No disease is named");

    [Fact]
    public void Words_without_a_code_are_flagged() => Flags(A.Massage() with { Diagnoses = [new Letters.Diagnosis { Text = "Stress" }] }, saying: "has no ICD-10-CM code");

    [Fact]
    public void A_disease_beside_a_counselling_code_passes() => Passes(A.Massage() with { Diagnoses = [.. A.Massage().Diagnoses, new Letters.Diagnosis { Code = "Z71.3", Text = "Dietary counselling" }] });

    [Fact]
    public void Obesity_is_a_disease() => Passes(A.Massage() with { Diagnoses = [new Letters.Diagnosis { Code = "E66.9", Text = "Obesity, unspecified" }] });

    [Fact]
    public void An_insurer_s_letter_is_not_judged_by_it() => DoesNotApply(A.Brief());
}
