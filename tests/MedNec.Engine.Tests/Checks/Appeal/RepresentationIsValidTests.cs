using MedNec.Engine.Checks.Appeal;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Appeal;

public sealed class RepresentationIsValidTests : CheckTests<RepresentationIsValid>
{
    public override Example Wrong => Example.Of("expired", By(Both("2025-10-01")));

    public override Example Right => Example.Of("valid", By(Both("2026-10-10")));

    [Fact]
    public void The_day_of_signing_is_named() => Flags(Wrong.Brief, saying: "signed on October 1, 2025 and holds for 12 months");

    [Fact]
    public void A_missing_signature_of_the_patient_is_flagged() => Flags(By(Both("2026-10-10") with { PatientSignedOn = null }), saying: "The patient has not signed");

    [Fact]
    public void A_missing_signature_of_the_representative_is_flagged() => Flags(By(Both("2026-10-10") with { RepresentativeSignedOn = null }), saying: "Lena Ortiz has not signed");

    [Fact]
    public void A_release_of_information_appoints_nobody() => Flags(By(Both("2026-10-10") with { Form = "HIPAA authorization" }), saying: "appoints nobody");

    [Fact]
    public void Another_form_is_not_Medicare_s() => Flags(By(Both("2026-10-10") with { Form = "Plan form 12" }), saying: "have CMS-1696 signed");

    [Fact]
    public void No_form_is_flagged() => Flags(By(Both("2026-10-10") with { Form = null }), saying: "form that appoints Lena Ortiz is missing");

    [Fact]
    public void An_appointment_after_filing_is_flagged() => Flags(By(Both("2026-11-25")), saying: "after the appeal of November 20, 2026");

    [Fact]
    public void The_form_in_words_passes() => Passes(By(Both("2025-12-01") with { Form = "Appointment of Representative" }));

    [Fact]
    public void A_plan_s_own_form_passes_with_the_patient_s_signature() =>
        Passes(By(new Representative { Name = "Lena Ortiz", Form = "Acme designation of representative", PatientSignedOn = A.Date("2025-03-01") }) with { Coverage = A.Coverage() });

    [Fact]
    public void The_treating_physician_needs_none_at_an_Advantage_plan() => DoesNotApply(By(null) with { Coverage = A.Medicare() with { Line = LineOfBusiness.MedicareAdvantage } });

    [Fact]
    public void Higher_up_a_person_looks() => NeedsPerson(By(null) with { Coverage = A.Medicare() with { Line = LineOfBusiness.MedicareAdvantage }, Appeal = new Records.Appeal { Level = 3 } });

    [Fact]
    public void Where_nothing_is_recorded_a_person_looks() => NeedsPerson(A.Appeal());

    [Fact]
    public void A_request_is_no_appeal() => DoesNotApply(A.Brief());

    private static Representative Both(string on) => new() { Name = "Lena Ortiz", Form = "CMS-1696", PatientSignedOn = A.Date(on), RepresentativeSignedOn = A.Date(on) };

    private static Brief By(Representative? who) => A.Appeal() with { Coverage = A.Medicare(), Appeal = new Records.Appeal { Level = 1, Representative = who } };
}
