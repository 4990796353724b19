using MedNec.Engine.Checks.Signature;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class PrintedNameAndCredentialsTests : CheckTests<PrintedNameAndCredentials>
{
    public override Example Wrong => Example.Of("scribble", A.Letter("I request a CPAP device.", "Sincerely,", "[scribble]"));

    public override Example Right => Example.Of("Hana Lee, MD", A.Letter("Sincerely,", "Hana Lee, MD"));

    [Fact]
    public void A_name_without_credentials_is_flagged() => Flags(A.Letter("Sincerely,", "Hana Lee"), saying: "write \"Hana Lee, MD\"");

    [Fact]
    public void A_name_at_the_head_does_not_count() => Flags(A.Letter("Hana Lee, MD", "I request a CPAP device.", "Sincerely,", "The sleep clinic"), saying: "does not print the name");

    [Fact]
    public void Unknown_credentials_are_asked_for() => Flags(A.Brief() with { Clinician = A.Clinician() with { Credentials = null } }, saying: "credentials of Hana Lee are missing");

    [Fact]
    public void Two_credentials_pass() => Passes(A.Brief() with { Clinician = A.Clinician() with { Credentials = "PT, DPT" } }, A.Letter("Respectfully,", "Hana Lee, PT, DPT"));

    [Fact]
    public void Name_and_credentials_on_two_lines_pass() => Passes(A.Letter("Kind regards,", "Hana Lee", "MD, Sleep medicine"));

    [Fact]
    public void Nobody_known_is_for_a_person_to_say() => NeedsPerson(A.Brief() with { Clinician = null });
}
