using MedNec.Engine.Checks.Payer;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class PlanAndGroupNumberTests : CheckTests<PlanAndGroupNumber>
{
    public override Example Wrong => Example.Of("group number blank, card shows 88123", A.LetterReplacing("Group number: 88123", ""));

    public override Example Right => Example.Of("group 88123", A.Brief());

    [Fact]
    public void A_known_plan_that_the_letter_leaves_out_is_offered() => Flags(A.LetterReplacing("Plan: Acme Choice PPO", ""), saying: "Plan: Acme Choice PPO");

    [Fact]
    public void An_unknown_plan_is_asked_for() => Flags(A.Brief() with { Coverage = A.Coverage() with { Plan = null } }, saying: "plan's name is missing");

    [Fact]
    public void A_member_number_left_out_is_offered() => Flags(A.LetterReplacing("Member ID: AHC204417", ""), saying: "AHC204417");

    [Fact]
    public void A_card_without_group_passes() => Passes(A.Brief() with { Coverage = A.Coverage() with { GroupNumber = null } });

    [Fact]
    public void Medicare_is_its_own_plan() => Passes(A.Brief() with { Coverage = A.Medicare() with { Plan = null } });

    [Fact]
    public void A_health_account_has_no_plan() => DoesNotApply(A.Massage());
}
