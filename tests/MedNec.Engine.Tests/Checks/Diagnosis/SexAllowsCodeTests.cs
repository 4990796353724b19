using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class SexAllowsCodeTests : CheckTests<SexAllowsCode>
{
    public override Example Wrong => Example.Of("N40.1 for a patient whose sex for clinical use is female", SomeCodes.Codes("N40.1"));

    public override Example Right => Example.Of("the coder's reason on file", Wrong.Brief with { Diagnoses = [Wrong.Brief.Diagnoses[0] with { CodingReason = "transgender woman, prostate present" }] });

    [Fact]
    public void The_sex_and_the_mend_are_said() => Flags(Wrong.Brief, saying: "does not fit the recorded sex (female)");

    [Fact]
    public void A_pregnancy_s_code_for_a_man_is_flagged() => Flags(Of(SomeCodes.With("O09.91", "Supervision of pregnancy"), "male", null));

    [Fact]
    public void The_sex_for_clinical_use_counts() => Flags(Of(SomeCodes.Codes("N40.1"), "male", "female"));

    [Fact]
    public void A_man_may_have_it() => Passes(Of(SomeCodes.Codes("N40.1"), "M", null));

    [Fact]
    public void The_sex_for_clinical_use_excuses() => Passes(Of(SomeCodes.Codes("N40.1"), "female", "male"));

    [Fact]
    public void Codes_of_both_pass() => Passes(A.Brief());

    [Fact]
    public void Another_sex_needs_a_person() => NeedsPerson(Of(SomeCodes.Codes("N40.1"), "other", null));

    private static Brief Of(Brief brief, string sex, string? clinical) => brief with { Patient = A.Patient() with { Sex = sex, ClinicalSex = clinical } };
}
