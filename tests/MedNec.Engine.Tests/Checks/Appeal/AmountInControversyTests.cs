using MedNec.Engine.Checks.Appeal;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Appeal;

public sealed class AmountInControversyTests : CheckTests<AmountInControversy>
{
    public override Example Wrong => Example.Of("$140 in 2026", At(3, 140));

    public override Example Right => Example.Of("$640", At(3, 640));

    [Fact]
    public void The_year_s_amount_is_named() => Flags(At(3, 140), saying: "the hearing before an administrative law judge wants $200 in 2026");

    [Fact]
    public void A_court_wants_more() => Flags(At(5, 640), saying: "$1960");

    [Fact]
    public void A_hearing_at_TRICARE_has_its_own() => Flags(At(3, 250) with { Coverage = A.Coverage() with { Line = LineOfBusiness.Tricare } }, saying: "$300");

    [Fact]
    public void An_amount_in_the_letter_is_pointed_at() =>
        Flags(At(null, null), A.LetterSaying("I ask for a hearing before an administrative law judge; the amount in controversy is $140.00.", At(null, null)), quoting: "140.00");

    [Fact]
    public void The_amount_itself_passes() => Passes(At(3, 200));

    [Fact]
    public void Enough_for_a_court_passes() => Passes(At(5, 1960));

    [Fact]
    public void The_Council_wants_no_amount() => DoesNotApply(At(4, 140));

    [Fact]
    public void A_year_without_row_is_left_to_a_person() => NeedsPerson(At(3, 140) with { Date = A.Date("2027-01-05") });

    [Fact]
    public void An_unknown_amount_is_left_to_a_person() => NeedsPerson(At(3, null));

    [Fact]
    public void An_unknown_level_is_left_to_a_person() => NeedsPerson(At(null, null));

    [Fact]
    public void A_commercial_plan_is_not_judged_by_it() => DoesNotApply(A.Appeal());

    private static Brief At(int? level, decimal? amount) => A.Appeal() with { Coverage = A.Medicare(), Appeal = new Records.Appeal { Level = level, Amount = amount } };
}
