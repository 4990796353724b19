using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class ExpenseIsSubstantiatedTests : CheckTests<ExpenseIsSubstantiated>
{
    public override Example Wrong => Example.Of("card slip", With(Itemized() with { Description = "Card slip" }));

    public override Example Right => Example.Of("itemised", With(Itemized()));

    [Fact]
    public void A_purchase_without_receipt_is_flagged() => Flags(Bought(), saying: "no receipt proves it");

    [Fact]
    public void A_card_slip_among_the_documents_is_no_receipt() => Flags(Bought() with { Documents = [A.Document("receipt", "Credit card slip", "2026-11-10")] }, saying: "shows a payment");

    [Fact]
    public void A_receipt_without_amount_is_flagged() => Flags(With(Itemized() with { Amount = null, Date = null }), saying: "does not say when and for how much");

    [Fact]
    public void Another_day_is_flagged() => Flags(With(Itemized() with { Date = A.Date("2026-10-10") }), saying: "dated October 10, 2026");

    [Fact]
    public void More_than_was_paid_is_flagged() => Flags(With(Itemized() with { Amount = 600 }), saying: "$640 is claimed and the receipt shows $600");

    [Fact]
    public void A_missing_certification_is_flagged() => Flags(With(Itemized() with { Certified = false }), saying: "certification");

    [Fact]
    public void A_receipt_to_the_month_passes() => Passes(With(Itemized() with { Date = A.Date("2026-11") }));

    [Fact]
    public void A_part_of_the_receipt_may_be_claimed() => Passes(With(Itemized() with { Amount = 700 }));

    [Fact]
    public void An_unknown_certification_is_left_to_a_person() => NeedsPerson(With(Itemized() with { Certified = null }));

    [Fact]
    public void A_receipt_nobody_read_is_left_to_a_person() => NeedsPerson(Bought() with { Documents = [A.Document("receipt", "Receipt", "2026-11-10")] });

    [Fact]
    public void Before_the_purchase_there_is_no_receipt() => DoesNotApply(A.Massage());

    private static Brief Bought() => A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-11-10") } };

    private static Brief With(Receipt receipt) => Bought() with { Expense = Bought().Expense! with { Receipt = receipt } };

    private static Receipt Itemized() => new() { Seller = "Harbor Massage", Description = "8 sessions of massage therapy", Date = A.Date("2026-11-10"), Amount = 640, Certified = true };
}
