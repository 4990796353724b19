using MedNec.Engine.Checks.Dates;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class LetterIsStillValidTests : CheckTests<LetterIsStillValid>
{
    public override Example Wrong => Example.Of("letter of 2025-10 used 2026-11", A.Massage() with { Date = A.Date("2025-10-15") });

    public override Example Right => Example.Of("renewed", A.Massage());

    [Fact]
    public void A_stated_time_that_is_over_is_flagged() =>
        Flags(A.BriefFor(A.Cpap() with { Start = A.Date("2026-06-01"), Duration = "P3M" }) with { Date = A.Date("2026-05-20") }, saying: "the time it asks for");

    [Fact]
    public void A_year_is_the_longest() => Flags(A.Brief() with { Date = A.Date("2025-11-01") }, saying: "twelve months");

    [Fact]
    public void A_year_to_the_day_is_valid() => Passes(A.Brief() with { Date = A.Date("2025-11-20") });

    [Fact]
    public void A_letter_of_today_is_valid() => Passes(A.Brief());

    [Fact]
    public void Without_a_date_nothing_lapses() => DoesNotApply(A.Brief() with { Date = null });
}
