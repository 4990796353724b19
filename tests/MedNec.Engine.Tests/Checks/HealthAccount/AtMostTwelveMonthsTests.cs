using MedNec.Engine.Checks.HealthAccount;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class AtMostTwelveMonthsTests : CheckTests<AtMostTwelveMonths>
{
    public override Example Wrong => Example.Of("lifelong", A.Massage()) with { Letter = A.LetterSaying("The need is lifelong.", A.Massage()) };

    public override Example Right => Example.Of("2026-12-01 to 2027-11-30", A.Massage() with { Items = [A.Massage().Items[0] with { Duration = "P12M" }] });

    [Fact]
    public void Two_years_are_too_long() => Flags(A.Massage() with { Items = [A.Massage().Items[0] with { Duration = "P2Y" }] }, saying: "for 2 years");

    [Fact]
    public void Thirteen_months_are_too_long() => Flags(A.Massage() with { Items = [A.Massage().Items[0] with { Duration = "P13M" }] }, saying: "at most twelve months");

    [Fact]
    public void An_endless_need_is_pointed_at() => Flags(A.Massage(), A.LetterSaying("She needs it indefinitely.", A.Massage()), quoting: "indefinitely");

    [Fact]
    public void A_year_passes() => Passes(A.Massage() with { Items = [A.Massage().Items[0] with { Duration = "P1Y" }] });

    [Fact]
    public void How_long_the_pain_has_lasted_is_no_duration() => Passes(A.Massage(), A.LetterSaying("She has had neck pain for 3 years.", A.Massage()));

    [Fact]
    public void An_insurer_s_letter_is_not_judged_by_it() => DoesNotApply(A.Brief());
}
