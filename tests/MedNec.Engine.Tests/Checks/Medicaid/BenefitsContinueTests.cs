using MedNec.Engine.Checks.Medicaid;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicaid;

public sealed class BenefitsContinueTests : CheckTests<BenefitsContinue>
{
    public override Example Wrong => Example.Of("missed", Against(new Records.Appeal { Action = "termination", ContinuationAsked = true, FiledOn = A.Date("2026-10-20") }));

    public override Example Right => Example.Of("sent day 6", Against(new Records.Appeal { Action = "termination", ContinuationAsked = true, FiledOn = A.Date("2026-10-08") }));

    [Fact]
    public void The_last_day_is_named() => Flags(Wrong.Brief, saying: "asked for by October 12, 2026, and the appeal is of October 20, 2026");

    [Fact]
    public void A_continuation_that_is_not_asked_for_is_flagged() => Flags(Against(new Records.Appeal { Action = "reduction", ContinuationAsked = false, FiledOn = A.Date("2026-10-08") }), saying: "ask for the continuation");

    [Fact]
    public void A_letter_that_is_silent_is_flagged() => Flags(Against(new Records.Appeal { Action = "suspension", FiledOn = A.Date("2026-10-08") }), saying: "does not ask that the services go on");

    [Fact]
    public void A_later_day_of_effect_gives_more_time() => Passes(Against(new Records.Appeal { Action = "termination", ContinuationAsked = true, FiledOn = A.Date("2026-10-20"), EffectiveOn = A.Date("2026-10-31") }));

    [Fact]
    public void A_continuation_in_the_letter_passes()
    {
        var brief = Against(new Records.Appeal { Action = "Reduction of hours", FiledOn = A.Date("2026-10-08") });
        Passes(brief, A.LetterSaying("I ask that her benefits continue until the appeal is decided.", brief));
    }

    [Fact]
    public void A_denied_request_takes_nothing_away() => DoesNotApply(Against(new Records.Appeal { Action = "denial" }));

    [Fact]
    public void An_unknown_notice_is_left_to_a_person() => NeedsPerson(Against(new Records.Appeal { Action = "termination", ContinuationAsked = true }) with { Denial = null });

    [Fact]
    public void Where_nothing_is_recorded_a_person_looks() => NeedsPerson(Against(null));

    [Fact]
    public void A_commercial_plan_is_not_judged_by_it() => DoesNotApply(A.Appeal());

    private static Brief Against(Records.Appeal? appeal) => A.Appeal() with { Coverage = A.Coverage() with { Line = LineOfBusiness.MedicaidManaged }, Appeal = appeal };
}
