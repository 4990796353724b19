using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Deadlines;

public sealed class FiledBeforeSafeDateTests : CheckTests<FiledBeforeSafeDate>
{
    public override Example Wrong => Example.Of("send 2027-01-06, safe 2026-12-31", Planned("2027-01-06"));

    public override Example Right => Example.Of("2026-12-18", Planned("2026-12-18"));

    [Fact]
    public void Both_dates_are_named() => Flags(Wrong.Brief, saying: "go out on January 6, 2027, after the safe date December 31, 2026:");

    [Fact]
    public void The_last_day_of_the_law_is_named_where_it_is_passed() => Flags(Planned("2027-01-09"), saying: "after the last day of the law, January 7, 2027");

    [Fact]
    public void A_decision_without_good_cause_is_flagged() => Flags(Planned("2027-01-06", new Deadline { OverrideBy = "Dana Wells" }), saying: "without good cause");

    [Fact]
    public void A_letter_that_is_dated_too_late_is_flagged() => Flags(Planned(null) with { Date = A.Date("2027-01-04") }, saying: "January 4, 2027");

    [Fact]
    public void What_was_sent_counts_before_what_was_planned() =>
        Flags(Planned("2026-12-18") with { Submission = new Submission { PlannedOn = A.Date("2026-12-18"), SentOn = A.Date("2027-01-04") } });

    [Fact]
    public void The_safe_date_itself_passes() => Passes(Planned("2026-12-31"));

    [Fact]
    public void A_named_person_with_good_cause_passes() => Passes(Planned("2027-01-06", new Deadline { OverrideBy = "Dana Wells", GoodCause = "The notice went to an old address." }));

    [Fact]
    public void Good_cause_in_the_letter_will_do() =>
        Passes(Planned("2027-01-06", new Deadline { OverrideBy = "Dana Wells" }), A.LetterSaying("There is good cause for the delay: the notice went to an old address.", A.Appeal()));

    [Fact]
    public void A_day_that_nobody_planned_is_left_to_a_person() => NeedsPerson(Planned(null));

    [Fact]
    public void An_appeal_without_deadline_is_left_to_a_person() => NeedsPerson(A.Appeal());

    [Fact]
    public void A_first_request_has_no_deadline() => DoesNotApply(A.Brief());

    private static Brief Planned(string? on, Deadline? decided = null) => A.Appeal() with
    {
        Deadline = (decided ?? new Deadline()) with { Safe = A.Date("2026-12-31"), LegalLatest = A.Date("2027-01-07"), Source = "MA-A01" },
        Submission = on is null ? null : new Submission { PlannedOn = A.Date(on) },
    };
}
