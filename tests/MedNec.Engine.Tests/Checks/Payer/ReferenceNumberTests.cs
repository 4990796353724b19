using MedNec.Engine.Checks.Payer;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class ReferenceNumberTests : CheckTests<ReferenceNumber>
{
    public override Example Wrong => Example.Of("appeal without claim no.", A.Appeal() with { Denial = A.Appeal().Denial! with { Reference = null } });

    public override Example Right => Example.Of("Claim 26-4471, denial 2026-10-02", A.Appeal());

    [Fact]
    public void A_known_number_that_the_letter_leaves_out_is_offered() => Flags(A.Appeal(), A.LetterReplacing("Reference: 26-4471", "", A.Appeal()), saying: "Reference: 26-4471");

    [Fact]
    public void An_answer_without_number_is_flagged() => Flags(A.Answer() with { Request = A.Answer().Request! with { Number = null } }, saying: "request for information is missing");

    [Fact]
    public void An_appeal_without_denial_is_flagged() => Flags(A.Appeal() with { Denial = null }, saying: "number for the denial is missing");

    [Fact]
    public void An_answer_with_its_number_passes() => Passes(A.Answer());

    [Fact]
    public void Spaces_in_the_number_make_no_difference() => Passes(A.Appeal(), A.LetterReplacing("26-4471", "26 4471", A.Appeal()));

    [Fact]
    public void A_first_request_refers_to_nothing() => DoesNotApply(A.Brief());
}
