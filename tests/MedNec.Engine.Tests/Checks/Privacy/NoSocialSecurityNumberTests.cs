using MedNec.Engine.Checks.Privacy;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class NoSocialSecurityNumberTests : CheckTests<NoSocialSecurityNumber>
{
    public override Example Wrong => Example.Saying("SSN 123-45-6789");

    public override Example Right => Example.Of("absent", A.Brief());

    [Fact]
    public void Spaces_hide_nothing() => Flags(A.Letter("Her number is 123 45 6789."), quoting: "123 45 6789");

    [Fact]
    public void Nine_figures_behind_the_label_are_one() => Flags(A.Letter("SSN: 123456789"), quoting: "123456789");

    [Fact]
    public void An_old_Medicare_number_holds_one() => Flags(A.Letter("Medicare 123-45-6789A"), quoting: "123-45-6789A");

    [Fact]
    public void A_telephone_number_is_none() => Passes(A.Letter("Call 614-555-0142."));

    [Fact]
    public void The_last_four_figures_pass() => Passes(A.Letter("SSN (last four): 6789"));

    [Fact]
    public void A_postal_code_is_none() => Passes(A.Letter("Columbus, OH 43215-6789"));
}
