using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Engine.Reimbursing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class LetterCanHelpTests : CheckTests<LetterCanHelp>
{
    public override Example Wrong => Example.Of("letter for groceries", For("FOOD"));

    public override Example Right => Example.Of("massage for cervical radiculopathy", A.Massage());

    [Fact]
    public void Cosmetic_surgery_is_refused_with_its_exception() => Flags(For("COSM"), saying: "deformity from birth, accident or disease");

    [Fact]
    public void A_lower_case_kind_is_known() => Flags(For("trak"), saying: "cannot pay \"Fitness tracker or smartwatch\"");

    [Fact]
    public void Groceries_are_refused_under_another_kind() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { Description = "Weekly groceries" } }, saying: "Food or drink of ordinary nutrition");

    [Fact]
    public void Groceries_are_refused_without_a_kind() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { Kind = null, Description = "Healthy food box" } }, saying: "do not write one");

    [Fact]
    public void What_needs_no_letter_is_said_as_advice() => Flags(For("ACU"), saying: "no letter is needed");

    [Theory]
    [InlineData("WTLP")]
    [InlineData("WTRX")]
    [InlineData("MATT")]
    [InlineData("SPFD")]
    public void What_a_letter_helps_passes(string kind) => Passes(For(kind));

    [Fact]
    public void An_unknown_kind_is_left_to_a_person() => NeedsPerson(For("HATS"));

    [Fact]
    public void No_kind_is_left_to_a_person() => NeedsPerson(A.Massage() with { Expense = null });

    [Fact]
    public void An_insurer_s_letter_is_not_judged_by_it() => DoesNotApply(A.Brief());

    [Fact]
    public void The_table_holds_the_85_kinds_each_with_its_source() =>
        (ExpenseTable.All.Count, ExpenseTable.All.Count(row => row.Cite.Length < 5), ExpenseTable.All.Count(row => row.Answer == ExpenseAnswer.NotEligible)).ShouldBe((85, 0, 14));

    private static Brief For(string kind) => A.Massage() with { Expense = A.Massage().Expense! with { Kind = kind } };
}
