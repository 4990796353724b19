using MedNec.Engine.Checks.HealthAccount;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class LetterBeforeExpenseTests : CheckTests<LetterBeforeExpense>
{
    public override Example Wrong => Example.Of("bought 2026-01, letter 2026-11", A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-01-15") } });

    public override Example Right => Example.Of("before", A.Massage());

    [Fact]
    public void Both_days_are_named() =>
        Flags(A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-11-19") } }, saying: "The purchase of November 19, 2026 is older than the letter of November 20, 2026");

    [Fact]
    public void A_purchase_of_last_month_is_flagged() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-10") } });

    [Fact]
    public void A_purchase_on_the_same_day_passes() => Passes(A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-11-20") } });

    [Fact]
    public void A_purchase_in_the_same_month_may_be_later() => Passes(A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = A.Date("2026-11") } });

    [Fact]
    public void An_unknown_purchase_is_for_a_person() => NeedsPerson(A.Massage() with { Expense = A.Massage().Expense! with { PurchaseDate = null } });
}
