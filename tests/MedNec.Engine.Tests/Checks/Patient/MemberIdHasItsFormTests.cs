using MedNec.Engine.Checks.Patient;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class MemberIdHasItsFormTests : CheckTests<MemberIdHasItsForm>
{
    public override Example Wrong => Example.Of("SSN-based 123-45-6789A", A.Brief() with { Coverage = A.Medicare() with { MemberId = "123-45-6789A" } });

    public override Example Right => Example.Of("1EG4-TE5-MK73", A.Brief() with { Coverage = A.Medicare() });

    [Fact]
    public void The_letter_S_is_in_no_Medicare_number() => Flags(A.Brief() with { Coverage = A.Medicare() with { MemberId = "1SG4-TE5-MK73" } }, saying: "not a Medicare Beneficiary Identifier");

    [Fact]
    public void Ten_characters_are_too_few() => Flags(A.Brief() with { Coverage = A.Medicare() with { MemberId = "1EG4TE5MK7" } }, saying: "eleven characters");

    [Fact]
    public void A_letter_with_another_number_is_mended() => Flags(A.LetterReplacing("AHC204417", "AHC204471"), saying: "the coverage says AHC204417", quoting: "AHC204471", fixing: "AHC204417");

    [Fact]
    public void Our_own_label_is_read_too() => Flags(A.Letter("Policy Number (Member ID): AHC204471"), saying: "the coverage says AHC204417", quoting: "AHC204471", fixing: "AHC204417");

    [Fact]
    public void Without_hyphens_it_is_the_same_number() => Passes(A.Brief() with { Coverage = A.Medicare() with { MemberId = "1EG4TE5MK73" } }, A.Letter("Member ID: 1EG4-TE5-MK73"));

    [Fact]
    public void Other_payers_have_other_forms() => Passes(A.Brief());

    [Fact]
    public void The_subscriber_s_own_number_passes() => Passes(A.Child());

    [Fact]
    public void No_number_is_another_check_s_to_find() => DoesNotApply(A.Brief() with { Coverage = A.Coverage() with { MemberId = null } });
}
