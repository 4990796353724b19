using MedNec.Engine.Checks.Provider;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class ProviderIsIdentifiedTests : CheckTests<ProviderIsIdentified>
{
    public override Example Wrong => Example.Of("From: Dr. Lee", A.Letter("From: Dr. Lee", "I request a CPAP device."));

    public override Example Right => Example.Of("Hana Lee, MD, Sleep medicine, NPI 1234567893, Lakeside Sleep Medicine, 555-0199", A.Brief());

    [Fact]
    public void An_unknown_NPI_is_asked_for() => Flags(A.Brief() with { Clinician = A.Clinician() with { Npi = null } }, saying: "The letter needs the clinician's NPI");

    [Fact]
    public void A_placeholder_is_no_specialty() => Flags(A.Brief() with { Clinician = A.Clinician() with { Specialty = "[Specialty]" } }, saying: "needs the clinician's specialty");

    [Fact]
    public void A_known_address_that_the_letter_leaves_out_is_named() => Flags(A.LetterReplacing("120 Harbor Street", "Columbus office"), saying: "add \"120 Harbor Street, Columbus, OH 43215\"");

    [Fact]
    public void A_specialty_in_its_other_form_passes() => Passes(A.Brief() with { Clinician = A.Clinician() with { Specialty = "Neurology" } }, A.LetterReplacing("Sleep medicine", "Neurologist"));

    [Fact]
    public void A_telephone_written_with_points_passes() => Passes(A.LetterReplacing("555-0199", "555.0199"));
}
