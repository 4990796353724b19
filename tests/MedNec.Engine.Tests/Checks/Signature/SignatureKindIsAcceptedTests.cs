using MedNec.Engine.Checks.Signature;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class SignatureKindIsAcceptedTests : CheckTests<SignatureKindIsAccepted>
{
    public override Example Wrong => Example.Of("rubber stamp", A.Brief() with { Coverage = A.Medicare(), Signature = A.Signature() with { Kind = "stamp" } });

    public override Example Right => Example.Of("audited e-signature", A.Brief());

    [Fact]
    public void Medicare_is_named() => Flags(A.Brief() with { Coverage = A.Medicare(), Signature = A.Signature() with { Kind = "Stamp" } }, saying: "Medicare does not accept");

    [Fact]
    public void A_typed_name_is_no_signature() => Flags(A.Brief() with { Signature = A.Signature() with { Kind = "typed" } }, saying: "A typed signature is not accepted");

    [Fact]
    public void An_unknown_kind_is_asked_for() => Flags(A.Brief() with { Signature = A.Signature() with { Kind = null } }, saying: "does not say how");

    [Fact]
    public void A_hand_passes() => Passes(A.Brief() with { Signature = A.Signature() with { Kind = "wet" } });

    [Fact]
    public void Case_makes_no_difference() => Passes(A.Brief() with { Signature = A.Signature() with { Kind = "Electronic" } });

    [Fact]
    public void A_draft_is_not_judged() => DoesNotApply(A.Brief() with { Signature = null });
}
