using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Deadlines;

public sealed class DeadlineIsKnownTests : CheckTests<DeadlineIsKnown>
{
    public override Example Wrong => Example.Of("none", With(new Deadline { Source = "MA-A01" }));

    public override Example Right => Example.Of("safe date 2026-12-31", With(new Deadline { Safe = A.Date("2026-12-31"), Source = "MA-A01" }));

    [Fact]
    public void A_date_without_source_is_flagged() => Flags(With(new Deadline { Safe = A.Date("2026-12-31") }), saying: "Where the deadline comes from");

    [Fact]
    public void A_month_is_no_day() => Flags(With(new Deadline { Safe = A.Date("2026-12"), Source = "notice" }), saying: "is no day");

    [Fact]
    public void A_safe_date_after_the_last_day_is_flagged() =>
        Flags(With(new Deadline { Safe = A.Date("2027-01-07"), LegalLatest = A.Date("2026-12-31"), Source = "notice" }), saying: "mistaken for each other");

    [Fact]
    public void A_printed_deadline_passes() => Passes(With(new Deadline { Safe = A.Date("2026-12-31"), LegalLatest = A.Date("2026-12-31"), Source = "notice" }));

    [Fact]
    public void A_deadline_of_a_contract_passes() => Passes(A.Brief() with { Deadline = new Deadline { Safe = A.Date("2026-12-01"), Source = "contract" } });

    [Fact]
    public void An_appeal_without_record_is_left_to_a_person() => NeedsPerson(A.Appeal());

    [Fact]
    public void A_first_request_has_no_deadline() => DoesNotApply(A.Brief());

    private static Brief With(Deadline deadline) => A.Appeal() with { Deadline = deadline };
}
