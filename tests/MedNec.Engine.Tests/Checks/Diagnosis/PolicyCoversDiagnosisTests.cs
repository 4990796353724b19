using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class PolicyCoversDiagnosisTests : CheckTests<PolicyCoversDiagnosis>
{
    public override Example Wrong => Example.Of("code outside list, no comment", Listed("G47.31", "J96"));

    public override Example Right => Example.Of("listed code", Listed("G47.33"));

    [Fact]
    public void Policy_and_code_are_named() => Flags(Wrong.Brief, saying: "L33718 does not list G47.33");

    [Fact]
    public void None_of_several_is_enough_to_flag() => Flags(Listed("J96") with { Diagnoses = [A.Apnea(), new Engine.Letters.Diagnosis { Code = "I10", Text = "Hypertension" }] }, saying: "any of G47.33, I10");

    [Fact]
    public void A_beginning_of_the_code_lists_it() => Passes(Listed("G47.3"));

    [Fact]
    public void One_listed_code_is_enough() => Passes(Listed("I10") with { Diagnoses = [A.Apnea(), new Engine.Letters.Diagnosis { Code = "I10", Text = "Hypertension" }] });

    [Theory]
    [InlineData("Although G47.33 is not listed by the policy, the same reasons hold.")]
    [InlineData("I ask for an exception to the list of covered diagnoses.")]
    public void An_exception_argued_passes(string sentence) => Passes(Wrong.Brief, A.LetterSaying(sentence, Wrong.Brief));

    [Fact]
    public void A_policy_without_a_list_does_not_apply() => DoesNotApply(Listed());

    [Fact]
    public void Without_a_policy_it_does_not_apply() => DoesNotApply(A.Brief());

    [Fact]
    public void Without_the_policies_a_person_compares() => NeedsPerson(A.Brief() with { Policy = "cms/l33718", Library = new TestLibrary() });

    private static Brief Listed(params string[] codes) => A.Brief() with { Policy = "cms/l33718", Library = new TestLibrary { Policies = new([new Policy { Id = "cms/l33718", Number = "L33718", Diagnoses = codes }]) } };
}
