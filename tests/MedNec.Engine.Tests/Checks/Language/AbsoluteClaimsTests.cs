using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class AbsoluteClaimsTests : CheckTests<AbsoluteClaims>
{
    public override Example Wrong => Example.Saying("It guarantees remission.");

    public override Example Right => Example.Saying("Remission is expected.");

    [Fact]
    public void Always_is_flagged() => Flags(A.Letter("CPAP always works."), quoting: "always");

    [Fact]
    public void A_cure_is_flagged() => Flags(A.Letter("Surgery will cure her."), quoting: "will cure");

    [Fact]
    public void A_hundred_percent_is_flagged() => Flags(A.Letter("It is 100% effective."), quoting: "100%");

    [Fact]
    public void The_words_of_workers_compensation_pass() => Passes(A.Letter("Treatment is required to cure or relieve the effects of the injury."));

    [Fact]
    public void History_may_say_never() => Passes(A.Letter("She has never smoked."));

    [Fact]
    public void Denying_a_guarantee_passes() => Passes(A.Letter("This letter does not guarantee payment."));

    [Fact]
    public void A_measured_hundred_percent_passes() => Passes(A.Letter("She used the device on 100% of nights."));
}
