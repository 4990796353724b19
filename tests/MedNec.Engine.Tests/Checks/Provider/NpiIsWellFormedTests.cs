using MedNec.Engine.Checks.Provider;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class NpiIsWellFormedTests : CheckTests<NpiIsWellFormed>
{
    public override Example Wrong => Example.Of("NPI 1234567890", A.Brief() with { Clinician = A.Clinician() with { Npi = "1234567890" } });

    public override Example Right => Example.Of("NPI 1234567893", A.Brief());

    [Fact]
    public void A_wrong_check_digit_is_named_with_its_owner() =>
        Flags(A.Brief() with { Clinician = A.Clinician() with { Npi = "1234567890" } }, saying: "The NPI of Hana Lee, 1234567890, has a wrong check digit");

    [Fact]
    public void Nine_digits_are_too_few() =>
        Flags(A.Brief() with { Clinic = A.Clinic() with { Npi = "167957672" } }, saying: "does not have ten digits");

    [Fact]
    public void A_slip_in_the_letter_alone_is_found_where_it_stands() =>
        Flags(A.LetterReplacing("1234567893", "1234567839"), quoting: "1234567839", fixing: "1234567893");

    [Fact]
    public void A_number_that_begins_with_3_is_nobody_s() =>
        Flags(A.Brief() with { Clinician = A.Clinician() with { Npi = "3234567891" } }, saying: "does not begin with 1 or 2");

    [Fact]
    public void The_clinic_s_own_number_passes() => Passes(A.LetterSaying("The group bills under NPI 1679576722."));

    [Fact]
    public void Other_long_numbers_are_not_taken_for_an_NPI() => Passes(A.LetterSaying("The supplier's account is 1234567890."));

    [Fact]
    public void Without_any_NPI_there_is_nothing_to_judge()
    {
        var brief = A.Brief() with { Clinician = A.Clinician() with { Npi = null }, Clinic = null };
        DoesNotApply(brief, A.LetterOf(brief, "I request a CPAP device."));
    }
}
