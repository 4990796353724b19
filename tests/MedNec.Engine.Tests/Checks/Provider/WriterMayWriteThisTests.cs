using MedNec.Engine.Checks.Provider;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Provider;

public sealed class WriterMayWriteThisTests : CheckTests<WriterMayWriteThis>
{
    public override Example Wrong => Example.Of("PT signs a power-wheelchair order for Medicare", Wheelchair("PT, DPT"));

    public override Example Right => Example.Of("MD signs; PT evaluation attached", Wheelchair("MD"));

    [Fact]
    public void The_rule_and_the_mend_are_named() => Flags(Wheelchair("PT, DPT"), saying: "may not write for a power mobility device here (42 CFR 410.38(c) and (d)): let the treating practitioner sign", quoting: "PT");

    [Theory]
    [InlineData("DC")]
    [InlineData("RN")]
    [InlineData("OTR/L")]
    public void Medicare_equipment_is_ordered_by_a_practitioner(string credentials) => Flags(By(A.Brief() with { Coverage = A.Medicare() }, credentials));

    [Theory]
    [InlineData("PT")]
    [InlineData("LCSW")]
    public void A_drug_is_asked_for_by_a_prescriber(string credentials) => Flags(By(A.BriefFor(A.Injection()), credentials), saying: "let the prescriber sign");

    [Theory]
    [InlineData("Certified health coach")]
    [InlineData("LMT")]
    public void A_seller_s_coach_writes_no_letter_for_an_account(string credentials) => Flags(By(A.Massage(), credentials == "LMT" ? credentials : "health coach"));

    [Fact]
    public void Nobody_writes_for_themselves() =>
        Flags(A.Massage() with { Clinician = A.Clinician() with { Name = "Maria T. Ortiz", Credentials = "MD" } }, saying: "is the patient");

    [Theory]
    [InlineData("MD")]
    [InlineData("D.O.")]
    [InlineData("MSN, APRN, FNP-C")]
    [InlineData("PA-C")]
    public void A_practitioner_may_order_for_Medicare(string credentials) => Passes(Wheelchair(credentials));

    [Theory]
    [InlineData("PT, DPT")]
    [InlineData("DC")]
    [InlineData("LCSW")]
    public void Other_professions_write_for_an_account(string credentials) => Passes(By(A.Massage(), credentials));

    [Fact]
    public void A_therapist_writes_for_therapy() => Passes(By(A.BeyondLimit(), "PT, DPT"));

    [Fact]
    public void A_practitioner_who_signs_too_cures_it() => Passes(Wheelchair("PT") with { Signature = A.Signature() with { CosignedBy = "Hana Lee, MD" } });

    [Theory]
    [InlineData("XYZ")]
    [InlineData(null)]
    public void Credentials_we_do_not_know_need_a_person(string? credentials) => NeedsPerson(By(A.Brief(), credentials) with { Signature = null });

    private static Brief By(Brief brief, string? credentials) => brief with { Clinician = A.Clinician() with { Credentials = credentials } };

    private static Brief Wheelchair(string credentials) =>
        By(A.BriefFor(A.Cpap() with { Code = "K0823", Name = "Power wheelchair" }) with { Coverage = A.Medicare() }, credentials);
}
