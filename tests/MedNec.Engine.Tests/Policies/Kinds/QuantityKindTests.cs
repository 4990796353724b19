using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

public sealed class QuantityKindTests : KindTests
{
    private const string TwoAYear = "quantity: { at-most: 2, per: P1Y, codes: [A7030] }";

    [Theory, InlineData(2, "P12M", Answer.Met), InlineData(3, "P12M", Answer.NotMet), InlineData(4, "P24M", Answer.Met), InlineData(5, "P24M", Answer.NotMet), InlineData(3, "P6M", Answer.NotMet), InlineData(2, null, Answer.Met), InlineData(3, null, Answer.NotMet)]
    public void What_is_asked_is_spread_over_the_time_it_is_asked_for(int quantity, string? duration, Answer expected) => Judged(TwoAYear, Asking(Mask(quantity, duration))).Answer.ShouldBe(expected);

    [Fact]
    public void Too_many_are_counted_and_can_be_mended() => NotMet(TwoAYear, Asking(Mask(3, "P12M")), because: "3 are asked for in 1 year, and the policy allows 2").Ground!.CanBeMended.ShouldBeTrue();

    [Fact]
    public void Two_lines_of_one_code_are_one_request() => NotMet(TwoAYear, Asking(Mask(2, "P12M"), Mask(1, "P12M")));

    [Fact]
    public void Another_item_is_not_limited() => Met(TwoAYear, Asking(Mask(9, "P12M") with { Code = "A7031" }));

    [Fact]
    public void No_quantity_is_not_documented() => NotDocumented(TwoAYear, Asking(Mask(null, "P12M")), asking: "Enter the quantity of Full face mask");

    private static RequestedItem Mask(int? quantity, string? duration) => new() { System = "HCPCS", Code = "A7030", Name = "Full face mask", Quantity = quantity, Duration = duration, Start = A.Date("2026-12-01") };

    private static Brief Asking(params RequestedItem[] items) => Record() with { Items = items };
}
