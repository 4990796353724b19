using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Request;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class QuantityIsWithinPolicyTests : CheckTests<QuantityIsWithinPolicy>
{
    public override Example Wrong => Example.Of("4/month, limit 2, no comment", Masks(4));

    public override Example Right => Example.Of("exception reason", Masks(4)) with { Letter = A.LetterSaying("Four a month are more than the policy allows, because her skin breaks down.", Masks(4)) };

    [Fact]
    public void The_limit_and_its_source_are_named() => Flags(Masks(4), saying: "4 are asked for in 30 days, and Medical Policy 0123 allows 2");

    [Fact]
    public void A_year_is_counted_by_months() => Flags(Masks(48) with { Items = [Masks(48).Items[0] with { Duration = "P12M" }] }, saying: "allows 2");

    [Fact]
    public void A_limit_of_one_request_is_counted_whole() => Flags(Limited(A.Cpap() with { Quantity = 2 }, new QuantityLimit("E0601", 1, null)), saying: "2 are asked for, and");

    [Fact]
    public void A_frequency_without_quantity_is_counted() =>
        Flags(Limited(A.Cpap("A7030") with { Name = "Full face mask", Quantity = null, Frequency = "4 times per month" }, new QuantityLimit("A7030", 2, 30)), saying: "4 are asked for");

    [Fact]
    public void The_limit_itself_passes() => Passes(Masks(2));

    [Fact]
    public void Twenty_four_in_a_year_are_two_a_month() => Passes(Masks(24) with { Items = [Masks(24).Items[0] with { Duration = "P12M" }] });

    [Fact]
    public void An_exception_in_other_words_passes() => Passes(Masks(4), A.LetterSaying("I ask for a quantity limit exception, as two masks last only two weeks.", Masks(4)));

    [Fact]
    public void Another_code_s_limit_does_not_matter() => DoesNotApply(Limited(A.Cpap(), new QuantityLimit("A7030", 2, 30)));

    [Fact]
    public void Without_a_shelf_a_person_looks() => NeedsPerson(A.BriefFor(A.PhysicalTherapy()));

    private static Brief Masks(decimal count) =>
        Limited(A.Cpap("A7030") with { Name = "Full face mask", Unit = "mask", Quantity = count, Frequency = null, Duration = "P1M" }, new QuantityLimit("A7030", 2, 30));

    private static Brief Limited(RequestedItem item, QuantityLimit limit) => A.BriefFor(item) with
    {
        Policy = "acme/mp-0123",
        Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mp-0123", Number = "Medical Policy 0123", Views = new() { Limits = [limit] } }]) },
    };
}
