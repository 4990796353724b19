using MedNec.Engine.Checks.Benefits;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Benefits;

public sealed class ReferralIsNumberedTests : CheckTests<ReferralIsNumbered>
{
    public override Example Wrong => Example.Of("HMO, none", Wanted(null));

    public override Example Right => Example.Of("referral no.", Wanted("RF-7781")) with { Letter = A.LetterSaying("Referral RF-7781.", Wanted("RF-7781")) };

    [Fact]
    public void The_number_is_asked_for() => Flags(Wanted(null), saying: "none is recorded");

    [Fact]
    public void An_empty_number_is_none() => Flags(Wanted(" "), saying: "none is recorded");

    [Fact]
    public void A_number_that_the_letter_leaves_out_is_offered() => Flags(Wanted("RF-7781"), saying: "add \"Referral RF-7781\"");

    [Fact]
    public void Another_grouping_of_the_number_passes() => Passes(Wanted("RF-7781"), A.LetterSaying("The referral is RF 7781.", Wanted("RF-7781")));

    [Fact]
    public void The_number_in_a_list_passes() => Passes(Wanted("RF-7781"), A.LetterSaying("Numbers: AHC204417, RF-7781.", Wanted("RF-7781")));

    [Fact]
    public void A_plan_that_wants_none_is_not_judged_by_it() => DoesNotApply(A.Brief() with { Eligibility = new Eligibility { ReferralRequired = false } });

    [Fact]
    public void Where_nothing_is_recorded_a_person_looks() => NeedsPerson(A.Brief());

    private static Brief Wanted(string? number) => A.Brief() with { Eligibility = new Eligibility { ReferralRequired = true, ReferralNumber = number } };
}
