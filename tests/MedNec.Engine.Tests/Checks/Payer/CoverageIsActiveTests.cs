using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class CoverageIsActiveTests : CheckTests<CoverageIsActive>
{
    public override Example Wrong => Example.Of("terminated 2026-09-30", With(Active() with { Status = "terminated", Through = A.Date("2026-09-30") }));

    public override Example Right => Example.Of("active, checked 2026-11-20", With(Active()));

    [Fact]
    public void The_end_of_cover_is_named() => Flags(Wrong.Brief, saying: "since September 30, 2026");

    [Fact]
    public void Cover_that_ends_before_the_service_is_flagged() => Flags(With(Active() with { Through = A.Date("2026-11-30") }), saying: "ends on November 30, 2026, before the service of December 1, 2026");

    [Fact]
    public void Cover_that_begins_after_the_letter_is_flagged() => Flags(With(Active() with { From = A.Date("2027-01-01") }), saying: "begins on January 1, 2027");

    [Fact]
    public void An_answer_of_ten_days_ago_is_too_old() => Flags(With(Active() with { CheckedOn = A.Date("2026-11-10") }), saying: "more than 7 days");

    [Fact]
    public void An_answer_without_date_is_flagged() => Flags(With(Active() with { CheckedOn = null }), saying: "no date");

    [Fact]
    public void An_answer_of_seven_days_ago_passes() => Passes(With(Active() with { CheckedOn = A.Date("2026-11-13") }));

    [Fact]
    public void Cover_to_the_day_of_the_service_passes() => Passes(With(Active() with { Through = A.Date("2026-12-01") }));

    [Fact]
    public void Where_nobody_asked_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void A_health_account_is_no_cover() => DoesNotApply(A.Massage());

    private static Eligibility Active() => new() { Status = "active", From = A.Date("2026-01-01"), CheckedOn = A.Date("2026-11-20") };

    private static Brief With(Eligibility eligibility) => A.Brief() with { Eligibility = eligibility };
}
