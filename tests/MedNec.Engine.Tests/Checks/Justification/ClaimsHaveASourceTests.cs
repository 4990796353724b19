using MedNec.Engine.Checks.Justification;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class ClaimsHaveASourceTests : CheckTests<ClaimsHaveASource>
{
    public override Example Wrong => Example.Saying("The device has a 70 % improvement rate.");

    public override Example Right => Example.Saying("The device has a 70 % improvement rate (Smith 2022, PMID 31234567).");

    [Theory]
    [InlineData("Based on current AAN guidelines, the recommended next step is surgery, which has demonstrated a 70% improvement rate in patients with this clinical profile.", "70% improvement rate")]
    [InlineData("CPAP lowers the crash rate three-fold.", "three-fold")]
    [InlineData("Studies show a reduction of 40% in daytime sleepiness.", "40%")]
    [InlineData("Patients on CPAP have an odds ratio of 0.4 for a crash.", "odds ratio of 0.4")]
    public void A_claim_about_many_without_a_source_blocks(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Theory]
    [InlineData("Her pain fell by 30% after therapy.")]
    [InlineData("CPAP reduces sleepiness in 70% of patients. The AASM guideline (2019) gives the figures.")]
    [InlineData("In a study of 200 patients, 70% improved (Patil et al., 2019).")]
    [InlineData("Her oxygen saturation fell to 82%.")]
    [InlineData("She used the device on 92% of nights.")]
    public void A_claim_with_its_source_and_a_patient_s_own_number_pass(string sentence) => Passes(A.LetterSaying(sentence));
}
