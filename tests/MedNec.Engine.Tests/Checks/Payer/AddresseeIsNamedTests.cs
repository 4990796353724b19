using MedNec.Engine.Checks.Payer;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class AddresseeIsNamedTests : CheckTests<AddresseeIsNamed>
{
    public override Example Wrong => Example.Of("\"To whom it may concern\" with no payer", A.Brief() with { Coverage = A.Coverage() with { Payer = null } });

    public override Example Right => Example.Of("Acme Health, Prior Authorization, fax 555-0110", A.Brief());

    [Fact]
    public void A_letter_that_does_not_name_its_payer_is_flagged() => Flags(A.Letter("To whom it may concern:", "I request a CPAP device."), saying: "address it to \"Acme Health\"");

    [Fact]
    public void A_known_fax_number_belongs_in_the_address() => Flags(A.LetterReplacing("555-0110", "on file"), saying: "add \"555-0110\"");

    [Fact]
    public void A_payer_s_address_will_do() => Passes(A.Brief() with { Coverage = A.Coverage() with { Fax = null, Address = "PO Box 1200, Columbus, OH 43216" } });

    [Fact]
    public void Where_no_address_is_known_the_name_will_do() => Passes(A.Brief() with { Coverage = A.Coverage() with { Fax = null } });

    [Fact]
    public void A_health_account_may_be_unnamed() => DoesNotApply(A.Massage() with { Coverage = A.Massage().Coverage! with { Payer = null } });
}
