using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class OrderReachesSupplierBeforeDeliveryTests : CheckTests<OrderReachesSupplierBeforeDelivery>
{
    public override Example Wrong => Example.Of("delivered day before", With("2026-11-06", "2026-11-05"));

    public override Example Right => Example.Of("after", With("2026-11-06", "2026-11-09"));

    [Fact]
    public void A_month_too_early_is_flagged() => Flags(With("2026-11-06", "2026-10-05"), saying: "before the supplier had the written order (November 6, 2026)");

    [Fact]
    public void An_order_written_after_delivery_is_flagged() =>
        Flags(With(null, "2026-11-05") with { Documents = [A.Document("order", "Standard written order", "2026-11-08")] }, saying: "November 8, 2026");

    [Fact]
    public void Use_that_began_before_the_order_is_flagged() =>
        Flags(With(null, null) with { Delivery = null, Order = null, Items = [Orthosis("2026-10-01")], Documents = [A.Document("order", "Standard written order", "2026-10-20")] }, saying: "October 1, 2026");

    [Fact]
    public void The_next_day_passes() => Passes(With("2026-11-06", "2026-11-07"));

    [Fact]
    public void A_week_later_passes() => Passes(With("2026-11-01", "2026-11-08"));

    [Fact]
    public void The_same_day_is_for_a_person() => NeedsPerson(With("2026-11-06", "2026-11-06"));

    [Fact]
    public void Receipt_must_be_known() => NeedsPerson(With(null, "2026-11-06") with { Documents = [A.Document("order", "Standard written order", "2026-11-01")] });

    [Fact]
    public void Nothing_delivered_nothing_to_judge() => DoesNotApply(With("2026-11-06", null));

    [Fact]
    public void What_is_not_on_the_list_is_not_judged() => DoesNotApply(With("2026-11-06", "2026-11-05") with { Items = [A.Cpap()] });

    private static Brief With(string? received, string? delivered) => A.BriefFor(Orthosis("2026-12-01")) with
    {
        Coverage = A.Medicare(),
        Order = received is null ? null : new Order { ReceivedOn = A.Date(received) },
        Delivery = new Delivery { On = delivered is null ? null : A.Date(delivered) },
    };

    private static RequestedItem Orthosis(string start) => new() { System = "HCPCS", Code = "L0637", Name = "Lumbar orthosis", Quantity = 1, Start = A.Date(start), Service = Service.Dme };
}
