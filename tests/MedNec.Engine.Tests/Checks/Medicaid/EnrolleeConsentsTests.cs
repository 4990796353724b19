using MedNec.Engine.Checks.Medicaid;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicaid;

public sealed class EnrolleeConsentsTests : CheckTests<EnrolleeConsents>
{
    public override Example Wrong => Example.Of("none", Managed() with { Appeal = new Records.Appeal { Level = 1 } });

    public override Example Right => Example.Of("on file", Signed("2026-11-10"));

    [Fact]
    public void A_consent_after_filing_is_flagged() => Flags(Signed("2026-11-25") with { Date = A.Date("2026-11-20") }, saying: "consented on November 25, 2026, after the appeal of November 20, 2026");

    [Fact]
    public void The_day_of_filing_counts() =>
        Flags(Managed() with { Appeal = new Records.Appeal { ConsentSignedOn = A.Date("2026-11-19"), FiledOn = A.Date("2026-11-18") } }, saying: "after the appeal of November 18, 2026");

    [Fact]
    public void A_consent_without_date_is_flagged() => Flags(Managed() with { Documents = [new AttachedDocument { Kind = "other", Title = "Consent to appeal" }] }, saying: "has no date");

    [Fact]
    public void A_consent_among_the_documents_passes() => Passes(Managed() with { Documents = [A.Document("other", "Written consent of the member", "2026-11-05")] });

    [Fact]
    public void A_consent_of_the_day_of_filing_passes() => Passes(Signed("2026-11-20"));

    [Fact]
    public void Where_nothing_is_recorded_a_person_looks() => NeedsPerson(Managed());

    [Fact]
    public void Medicaid_without_plan_has_its_own_rule() => DoesNotApply(Managed() with { Coverage = Managed().Coverage! with { Line = LineOfBusiness.Medicaid } });

    [Fact]
    public void A_request_is_no_appeal() => DoesNotApply(Managed() with { Purpose = Purpose.PriorAuthorization });

    private static Brief Managed() => A.Appeal() with { Coverage = A.Coverage() with { Line = LineOfBusiness.MedicaidManaged } };

    private static Brief Signed(string on) => Managed() with { Appeal = new Records.Appeal { Level = 1, ConsentSignedOn = A.Date(on) } };
}
