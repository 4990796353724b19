using MedNec.Engine.Checks.Justification;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class StandardOfCareIsCitedTests : CheckTests<StandardOfCareIsCited>
{
    public override Example Wrong => Example.Of("CPAP is the standard of care.", A.Letter("CPAP is the standard of care."));

    public override Example Right => Example.Saying("CPAP is the standard of care (AASM 2019).");

    [Fact]
    public void A_gold_standard_needs_its_source() => Flags(A.Letter("This is the gold standard."), quoting: "gold standard");

    [Fact]
    public void Studies_that_nobody_can_look_up_are_flagged() => Flags(A.Letter("Studies show that it works."), saying: "cite the study with its year");

    [Fact]
    public void The_only_option_must_be_shown() => Flags(A.Letter("It is the only option left."), quoting: "only option");

    [Fact]
    public void A_source_in_the_next_sentence_passes() => Passes(A.Letter("It is the standard of care.", "See the ACC/AHA guideline of 2022."));

    [Fact]
    public void A_coverage_determination_is_a_source() => Passes(A.Letter("It is the treatment of choice under LCD L33718."));
}
