using MedNec.Engine.Checks.Signature;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class LetterIsSignedTests : CheckTests<LetterIsSigned>
{
    public override Example Wrong => Example.Of("typed name only", A.Brief() with { Signature = null });

    public override Example Right => Example.Of("signed", A.Brief());

    [Fact]
    public void Who_must_sign_is_named() => Flags(A.Brief() with { Signature = null }, saying: "Hana Lee signs it");

    [Fact]
    public void A_signature_by_nobody_is_none() => Flags(A.Brief() with { Signature = new SignatureRecord { Kind = "electronic" } }, A.Letter("Sincerely,", "Hana Lee, MD"));

    [Fact]
    public void A_mark_of_a_signature_in_the_letter_will_do() => Passes(A.Brief() with { Signature = null }, A.Letter("Sincerely,", "Electronically signed by Hana Lee, MD on 11/20/2026"));

    [Fact]
    public void A_conformed_signature_will_do() => Passes(A.Brief() with { Signature = null }, A.Letter("Sincerely,", "/s/ Hana Lee, MD"));
}
