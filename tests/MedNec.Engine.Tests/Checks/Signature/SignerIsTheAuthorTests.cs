using MedNec.Engine.Checks.Signature;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class SignerIsTheAuthorTests : CheckTests<SignerIsTheAuthor>
{
    public override Example Wrong => Example.Of("header Lee, signed by assistant", A.Brief() with { Signature = A.Signature() with { By = "Dana Webb, MA" } });

    public override Example Right => Example.Of("Lee", A.Brief());

    [Fact]
    public void Both_are_named() => Flags(A.Brief() with { Signature = A.Signature() with { By = "Dana Webb, MA" } }, saying: "The letter is Hana Lee's, but Dana Webb, MA signed it");

    [Fact]
    public void A_stranger_s_mark_in_the_letter_is_found() => Flags(A.Letter("Sincerely,", "Electronically signed by Dana Webb on 11/20/2026"), quoting: "Dana Webb");

    [Fact]
    public void A_relative_of_the_same_family_name_is_another() => Flags(A.Brief() with { Signature = A.Signature() with { By = "Howard Lee, MD" } });

    [Fact]
    public void A_title_before_the_name_passes() => Passes(A.Brief() with { Signature = A.Signature() with { By = "Dr. Hana Lee" } });

    [Fact]
    public void A_middle_initial_passes() => Passes(A.Brief() with { Signature = A.Signature() with { By = "Hana K. Lee, MD" } });

    [Fact]
    public void A_draft_is_not_judged() => DoesNotApply(A.Brief() with { Signature = null }, A.Letter("Sincerely,", "Hana Lee, MD"));
}
