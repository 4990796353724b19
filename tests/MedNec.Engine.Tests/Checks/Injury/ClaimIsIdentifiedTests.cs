using MedNec.Engine.Checks.Injury;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Injury;

public sealed class ClaimIsIdentifiedTests : CheckTests<ClaimIsIdentified>
{
    public override Example Wrong => Example.Of("none", A.BackInjury() with { Injury = null });

    public override Example Right => Example.Of("employer, date of injury, claim number", A.BackInjury());

    [Fact]
    public void A_missing_claim_number_is_asked_for() => Flags(A.BackInjury() with { Injury = A.BackInjury().Injury! with { ClaimNumber = null } }, saying: "The claim number is missing");

    [Fact]
    public void A_known_employer_that_the_letter_leaves_out_is_offered() => Flags(A.BackInjury(), A.LetterReplacing("Tri-County Freight", "the company", A.BackInjury()), saying: "add \"Tri-County Freight\"");

    [Fact]
    public void A_letter_without_the_day_is_flagged() => Flags(A.BackInjury(), A.LetterOf(A.BackInjury(), "Employer Tri-County Freight, claim WC-26-11873."), saying: "February 11, 2026");

    [Fact]
    public void The_day_may_be_written_as_a_form_does() => Passes(A.BackInjury(), A.LetterOf(A.BackInjury(), "Tri-County Freight, claim WC-26-11873, injured 02/11/2026."));

    [Fact]
    public void Case_of_the_employer_makes_no_difference() => Passes(A.BackInjury(), A.LetterOf(A.BackInjury(), "TRI-COUNTY FREIGHT, claim WC 26 11873, injured 2/11/26."));

    [Fact]
    public void A_health_plan_asks_none_of_it() => DoesNotApply(A.Brief());
}
