using MedNec.Engine.Checks.Benefits;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Benefits;

public sealed class PrimaryPayerDecidedFirstTests : CheckTests<PrimaryPayerDecidedFirst>
{
    public override Example Wrong => Example.Of("secondary billed first", Second(Primary() with { DecidedOn = null }));

    public override Example Right => Example.Of("primary denial attached", Second(Primary()) with { Documents = [A.Document("denial-notice", "Denial of the primary plan", "2026-10-20")] });

    [Fact]
    public void The_plan_is_named() => Flags(Wrong.Brief, saying: "Harbor Health pays first and has not decided");

    [Fact]
    public void A_decision_that_does_not_go_with_the_letter_is_asked_for() => Flags(Second(Primary()), saying: "decision of October 20, 2026 does not go with the letter");

    [Fact]
    public void A_denial_for_another_payer_is_seen() => Flags(Denied(), saying: "another plan pays first");

    [Fact]
    public void Our_own_denial_is_not_the_primary_s() => Flags(Second(Primary()) with { Documents = [A.Document("denial-notice", "Denial notice", "2026-11-02")] });

    [Fact]
    public void A_statement_of_the_named_plan_passes() => Passes(Second(Primary()) with { Documents = [A.Document("other", "Harbor Health explanation of benefits", "2026-10-22")] });

    [Fact]
    public void An_explanation_of_benefits_answers_the_denial() => Passes(Denied() with { Documents = [A.Document("other", "Explanation of benefits", "2026-10-22")] });

    [Fact]
    public void A_plan_that_pays_first_waits_for_nobody() => DoesNotApply(Second(Primary() with { IsPrimary = false }));

    [Fact]
    public void No_other_plan_needs_nothing() => DoesNotApply(A.Brief() with { Eligibility = new Eligibility { Status = "active" } });

    [Fact]
    public void An_unknown_order_is_left_to_a_person() => NeedsPerson(Second(Primary() with { IsPrimary = null }));

    [Fact]
    public void Where_nothing_is_recorded_a_person_looks() => NeedsPerson(A.Brief());

    private static OtherCoverage Primary() => new() { Payer = "Harbor Health", IsPrimary = true, DecidedOn = A.Date("2026-10-20") };

    private static Brief Second(OtherCoverage other) => A.Brief() with { Eligibility = new Eligibility { Status = "active", Others = [other] } };

    private static Brief Denied() => A.Appeal() with { Denial = A.Appeal().Denial! with { Reasons = [new DenialReason { Code = "CO-22", Text = "Covered by another payer", Answer = "There is no other plan." }] } };
}
