using MedNec.Engine.Checks.Deadlines;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Deadlines;

public sealed class PriorLevelIsDecidedTests : CheckTests<PriorLevelIsDecided>
{
    public override Example Wrong => Example.Of("external review before internal", At(LineOfBusiness.Commercial, new Records.Appeal { External = true }));

    public override Example Right => Example.Of("L1 decided", At(LineOfBusiness.Commercial, new Records.Appeal { External = true, Decisions = [Decided(1)] }));

    [Theory]
    [InlineData(LineOfBusiness.Medicare, 3, "reconsideration by the independent contractor (QIC)")]
    [InlineData(LineOfBusiness.PartD, 2, "redetermination by the plan")]
    [InlineData(LineOfBusiness.MedicaidManaged, 2, "appeal to the plan")]
    public void The_level_before_is_named(LineOfBusiness line, int level, string before) => Flags(At(line, new Records.Appeal { Level = level }), saying: before);

    [Fact]
    public void An_open_level_is_not_decided() => Flags(At(LineOfBusiness.Erisa, new Records.Appeal { Level = 2, Decisions = [new PriorDecision { Level = 1 }] }), saying: "not decided");

    [Fact]
    public void The_decision_of_a_lower_level_is_not_enough() => Flags(At(LineOfBusiness.Medicare, new Records.Appeal { Level = 3, Decisions = [Decided(1)] }));

    [Fact]
    public void A_decision_after_the_appeal_is_flagged() =>
        Flags(At(LineOfBusiness.Commercial, new Records.Appeal { Level = 2, Decisions = [new PriorDecision { Level = 1, On = A.Date("2026-11-25") }] }), saying: "after this appeal of November 20, 2026");

    [Fact]
    public void A_level_that_does_not_exist_is_flagged() => Flags(At(LineOfBusiness.Medicaid, new Records.Appeal { Level = 2 }), saying: "the last is state fair hearing");

    [Fact]
    public void An_urgent_case_may_go_outside_at_once() => Passes(At(LineOfBusiness.Exchange, new Records.Appeal { External = true, Expedited = true }));

    [Fact]
    public void The_first_level_needs_no_decision() => Passes(At(LineOfBusiness.MedicareAdvantage, new Records.Appeal { Level = 1 }));

    [Fact]
    public void A_state_hearing_without_plan_needs_no_decision() => Passes(At(LineOfBusiness.Medicaid, new Records.Appeal { External = true }));

    [Fact]
    public void An_unknown_level_is_left_to_a_person() => NeedsPerson(A.Appeal());

    [Fact]
    public void A_request_is_no_appeal() => DoesNotApply(A.Brief());

    private static PriorDecision Decided(int level) => new() { Level = level, On = A.Date("2026-11-02") };

    private static Brief At(LineOfBusiness line, Records.Appeal appeal) => A.Appeal() with { Coverage = A.Coverage() with { Line = line }, Appeal = appeal };
}
