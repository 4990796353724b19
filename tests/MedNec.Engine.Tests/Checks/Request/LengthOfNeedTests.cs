using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class LengthOfNeedTests : CheckTests<LengthOfNeed>
{
    public override Example Wrong => Example.Of("none", A.BriefFor(A.Cpap() with { Start = null, Duration = null }));

    public override Example Right => Example.Of("2026-12-01, 12 months", A.Brief());

    [Fact]
    public void A_start_before_the_letter_is_flagged() => Flags(A.BriefFor(A.Cpap() with { Start = A.Date("2026-11-01") }), saying: "cannot begin in the past");

    [Fact]
    public void A_known_start_that_the_letter_leaves_out_is_offered() => Flags(A.Letter("I request a CPAP device."), saying: "starting December 1, 2026");

    [Fact]
    public void A_start_that_is_no_date_is_flagged() => Flags(A.BriefFor(A.Cpap() with { Start = A.Date("2026-13-01") }), saying: "is no date");

    [Fact]
    public void A_renewal_may_begin_before_its_letter() => Passes(A.Brief() with { Purpose = Purpose.Renewal, Items = [A.Cpap() with { Start = A.Date("2026-11-01") }] });

    [Fact]
    public void A_length_of_need_alone_will_do() => Passes(A.BriefFor(A.Cpap() with { Start = null }));

    [Fact]
    public void A_start_alone_will_do() => Passes(A.BriefFor(A.Cpap() with { Duration = null }));
}
