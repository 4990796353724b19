using MedNec.Engine.Checks.Patient;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class IdentityIsCompleteTests : CheckTests<IdentityIsComplete>
{
    public override Example Wrong => Example.Of("DOB missing", A.Brief() with { Patient = A.Patient() with { BirthDate = null }, Chart = A.Chart() with { Patient = null } });

    public override Example Right => Example.Of("Maria T. Ortiz, DOB 04/12/1979, member ID AHC204417", A.Brief());

    [Fact]
    public void A_known_birth_date_that_the_letter_leaves_out_is_offered() => Flags(A.Letter("Patient: Maria T. Ortiz", "Member ID: AHC204417"), saying: "Date of birth: 04/12/1979");

    [Fact]
    public void A_missing_name_is_asked_for() => Flags(A.Brief() with { Patient = A.Patient() with { Name = null }, Chart = A.Chart() with { Patient = null } }, saying: "full legal name is missing");

    [Fact]
    public void A_known_member_number_that_the_letter_leaves_out_is_offered() => Flags(A.Letter("Patient: Maria T. Ortiz, DOB 4/12/79"), saying: "Member ID: AHC204417");

    [Fact]
    public void The_birth_date_may_be_written_in_words() => Passes(A.Letter("Maria T. Ortiz, born April 12, 1979, member ID AHC-204417."));

    [Fact]
    public void A_short_form_of_the_date_passes() => Passes(A.Letter("Patient: Maria Ortiz  DOB: 4/12/79  Member ID: AHC204417"));

    [Fact]
    public void A_health_account_needs_no_member_number() => Passes(A.Massage());
}
