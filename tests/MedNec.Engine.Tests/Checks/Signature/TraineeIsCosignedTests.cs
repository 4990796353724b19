using MedNec.Engine.Checks.Signature;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class TraineeIsCosignedTests : CheckTests<TraineeIsCosigned>
{
    public override Example Wrong => Example.Of("Ravi Shah, MD, resident, alone", Resident("MD, Resident"));

    public override Example Right => Example.Of("co-signed by the attending", Resident("MD, Resident", "Hana Lee, MD"));

    [Theory]
    [InlineData("MD, PGY-2")]
    [InlineData("Medical student")]
    [InlineData("MD (intern)")]
    [InlineData("SPT")]
    [InlineData("Trainee")]
    public void Who_is_in_training_does_not_sign_alone(string credentials) => Flags(Resident(credentials), saying: "attending physician co-sign");

    [Fact]
    public void A_co_signature_by_another_resident_is_none() => Flags(Resident("MD, Resident", "Ana Ruiz, MD, resident"), saying: "is not a physician by these credentials");

    [Fact]
    public void A_co_signature_by_the_signer_is_none() => Flags(Resident("MD, Resident", "Ravi Shah, MD"), saying: "also named as co-signer");

    [Fact]
    public void A_nurse_practitioner_under_California_workers_compensation_is_to_be_confirmed()
    {
        var brief = A.BackInjury() with { Coverage = A.BackInjury().Coverage! with { State = "CA" } };
        Flags(brief with { Clinician = A.Clinician() with { Credentials = "NP" }, Signature = A.Signature() with { By = "Hana Lee, NP" } }, saying: "Confirm with the payer.");
    }

    [Theory]
    [InlineData("MD")]
    [InlineData("NP")]
    [InlineData("PT, DPT")]
    public void Who_is_licensed_signs_alone(string credentials) => Passes(Resident(credentials));

    [Fact]
    public void A_co_signature_in_the_letter_counts() =>
        Passes(Resident("MD, Resident"), A.LetterReplacing("NPI 1234567893", "Co-signed by Hana Lee, MD", Resident("MD, Resident")));

    [Fact]
    public void Without_credentials_a_person_must_look() => NeedsPerson(A.Brief() with { Clinician = A.Clinician() with { Credentials = null }, Signature = A.Signature() with { By = "Hana Lee" } });

    [Fact]
    public void An_unsigned_letter_does_not_apply() => DoesNotApply(Resident("MD, Resident") with { Signature = null });

    private static Brief Resident(string credentials, string? cosigner = null) => A.Brief() with
    {
        Clinician = A.Clinician() with { Name = "Ravi Shah", Credentials = credentials },
        Signature = A.Signature() with { By = "Ravi Shah, MD", CosignedBy = cosigner },
    };
}
