using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class PlanIsCertifiedTests : CheckTests<PlanIsCertified>
{
    // The letter is of November 20, 2026.
    private static readonly PlanOfCare Plan = new() { EstablishedOn = A.Date("2026-10-01"), FirstTreatmentOn = A.Date("2026-10-05") };

    public override Example Wrong => Example.Of("unsigned, no order", With(Plan));

    public override Example Right => Example.Of("order + fax proof", With(Plan with { OrderedOn = A.Date("2026-09-28"), SentOn = A.Date("2026-10-06") }));

    [Fact]
    public void An_order_without_proof_is_not_enough() => Flags(With(Plan with { OrderedOn = A.Date("2026-09-28") }), saying: "proof that the plan was sent");

    [Fact]
    public void Proof_after_thirty_days_is_too_late() => Flags(With(Plan with { OrderedOn = A.Date("2026-09-28"), SentOn = A.Date("2026-11-05") }), saying: "not signed");

    [Fact]
    public void A_late_signature_is_flagged() => Flags(With(Plan with { CertifiedOn = A.Date("2026-11-15") }), saying: "41 days after treatment began");

    [Fact]
    public void Ninety_days_without_recertification_are_flagged() =>
        Flags(With(new PlanOfCare { FirstTreatmentOn = A.Date("2026-08-01"), CertifiedOn = A.Date("2026-08-10") }), saying: "certified again");

    [Fact]
    public void A_signature_in_time_passes() => Passes(With(Plan with { CertifiedOn = A.Date("2026-11-04") }));

    [Fact]
    public void A_recertified_plan_passes() => Passes(With(new PlanOfCare { FirstTreatmentOn = A.Date("2026-07-01"), CertifiedOn = A.Date("2026-07-10"), RecertifiedOn = A.Date("2026-09-28") }));

    [Fact]
    public void The_days_may_still_be_running() => NeedsPerson(With(new PlanOfCare { FirstTreatmentOn = A.Date("2026-11-10") }));

    [Fact]
    public void A_plan_without_dates_is_for_a_person() => NeedsPerson(With(new PlanOfCare()));

    [Fact]
    public void Without_a_plan_a_person_looks() => NeedsPerson(With(null));

    private static Brief With(PlanOfCare? plan) => A.BriefFor(A.PhysicalTherapy()) with { Coverage = A.Medicare(), PlanOfCare = plan };
}
