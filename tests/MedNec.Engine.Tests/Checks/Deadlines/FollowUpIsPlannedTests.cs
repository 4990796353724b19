using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Deadlines;

public sealed class FollowUpIsPlannedTests : CheckTests<FollowUpIsPlanned>
{
    public override Example Wrong => Example.Of("no reminder", On());

    public override Example Right => Example.Of("2026-11-27", On("2026-11-27"));

    [Fact]
    public void Half_time_is_proposed() => Flags(On("2026-12-02"), saying: "behind half time of the payer's deadline: plan one by November 27, 2026");

    [Fact]
    public void A_follow_up_after_the_payer_s_deadline_is_flagged() => Flags(On("2026-12-09"), saying: "after the payer's deadline of December 4, 2026");

    [Fact]
    public void A_follow_up_before_the_letter_is_none() => Flags(On("2026-11-13"), saying: "before the letter goes out");

    [Fact]
    public void An_early_one_among_several_passes() => Passes(On("2026-11-25", "2026-12-10"));

    [Fact]
    public void A_follow_up_counts_from_the_day_of_sending() =>
        Passes(On("2026-12-08") with { Submission = new Submission { SentOn = A.Date("2026-12-01"), PayerDueOn = A.Date("2026-12-16") } });

    [Fact]
    public void A_payer_s_unknown_deadline_is_left_to_a_person() => NeedsPerson(On("2026-11-27") with { Submission = null });

    [Fact]
    public void Where_nobody_keeps_follow_ups_a_person_looks() => NeedsPerson(A.Brief());

    private static Brief On(params string[] days) => A.Brief() with { FollowUps = [.. days.Select(A.Date)], Submission = new Submission { PlannedOn = A.Date("2026-11-20"), PayerDueOn = A.Date("2026-12-04") } };
}
