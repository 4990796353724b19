using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class UnderminingHedgesTests : CheckTests<UnderminingHedges>
{
    public override Example Wrong => Example.Saying("It may maybe help.");

    public override Example Right => Example.Saying("Evidence is limited; an AHI below 5 events/hour is expected.");

    [Fact]
    public void A_doubled_hedge_is_flagged() => Flags(A.Letter("It might possibly help."), quoting: "might possibly");

    [Fact]
    public void Hope_is_no_argument() => Flags(A.Letter("Hopefully she will improve."), quoting: "Hopefully");

    [Fact]
    public void Try_and_see_is_flagged() => Flags(A.Letter("We would try and see."), quoting: "try and see");

    [Fact]
    public void One_honest_may_passes() => Passes(A.Letter("Surgery may fail in patients of this age."));

    [Fact]
    public void A_polite_hope_at_the_close_passes() => Passes(A.Letter("I hope you will approve this request."));
}
