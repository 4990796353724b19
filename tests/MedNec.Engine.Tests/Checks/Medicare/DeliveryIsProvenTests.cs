using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class DeliveryIsProvenTests : CheckTests<DeliveryIsProven>
{
    private static readonly Delivery Proof = new()
    {
        Beneficiary = "Maria T. Ortiz",
        Address = "14 Elm Street, Columbus, OH 43215",
        Description = "CPAP device, E0601",
        Quantity = 1,
        On = A.Date("2026-11-10"),
        ReceivedBy = "M. Ortiz",
    };

    public override Example Wrong => Example.Of("no date", With(Proof with { On = null }));

    public override Example Right => Example.Of("complete", With(Proof));

    [Fact]
    public void A_missing_signature_is_flagged() => Flags(With(Proof with { ReceivedBy = null }), saying: "the signature of the receiver");

    [Fact]
    public void All_that_lacks_is_named() => Flags(With(Proof with { Address = "", Quantity = null }), saying: "the delivery address, the quantity");

    [Fact]
    public void A_month_is_no_day() => Flags(With(Proof with { On = A.Date("2026-11") }), saying: "the date of delivery");

    [Fact]
    public void A_tracking_number_stands_in_for_the_signature() => Passes(With(Proof with { ReceivedBy = "1Z 999 AA1" }));

    [Fact]
    public void A_first_request_with_its_proof_passes() => Passes(With(Proof) with { Purpose = Purpose.InformationRequest });

    [Fact]
    public void What_is_only_planned_is_not_proven() => DoesNotApply(With(new Delivery { PlannedOn = A.Date("2026-12-01") }));

    [Fact]
    public void Nothing_is_delivered_before_the_authorization() => DoesNotApply(A.Brief() with { Coverage = A.Medicare() });

    [Fact]
    public void An_appeal_without_it_is_for_a_person() => NeedsPerson(With(null));

    private static Brief With(Delivery? delivery) => A.Appeal() with { Coverage = A.Medicare(), Delivery = delivery };
}
