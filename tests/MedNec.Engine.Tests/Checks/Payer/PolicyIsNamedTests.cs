using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class PolicyIsNamedTests : CheckTests<PolicyIsNamed>
{
    public override Example Wrong => Example.Saying("This meets your policy.");

    public override Example Right => Example.Of("Medical Policy 0123, eff. 2026-07-01", OnShelf()) with { Letter = A.LetterSaying("This meets Medical Policy 0123, effective July 1, 2026.", OnShelf()) };

    [Theory]
    [InlineData("She meets the criteria of your medical policy.", "your medical policy")]
    [InlineData("This is consistent with the plan's coverage policy.", "the plan's coverage policy")]
    public void A_policy_without_number_is_pointed_at(string sentence, string words) => Flags(A.LetterSaying(sentence), quoting: words);

    [Fact]
    public void A_known_policy_that_the_letter_does_not_name_is_offered() => Flags(OnShelf(), saying: "add \"Medical Policy 0123\"");

    [Fact]
    public void Its_effective_date_is_asked_for_where_the_shelf_has_one() => Flags(OnShelf(), A.LetterSaying("This meets Medical Policy No. 0123.", OnShelf()), saying: "effective July 1, 2026");

    [Fact]
    public void A_policy_that_has_ended_is_flagged() =>
        Flags(OnShelf(through: new DateOnly(2026, 9, 30)), A.LetterSaying("This meets Medical Policy 0123, effective July 1, 2026.", OnShelf()), saying: "it ended on September 30, 2026");

    [Fact]
    public void Medicare_s_determination_under_another_plan_is_asked_for() => Flags(A.Brief() with { Policy = "cms/l33718" }, saying: "L33718");

    [Fact]
    public void The_end_of_a_telephone_number_is_no_policy() => Flags(Known(), A.LetterSaying("Call 555-0123.", Known()));

    [Theory]
    [InlineData("This meets your Medical Policy 0123.")]
    [InlineData("Policy MP-0123 is met.")]
    [InlineData("Under policy no. MP 0123 the device is covered.")]
    public void A_number_passes_without_a_shelf(string sentence) => Passes(Known(), A.LetterSaying(sentence, Known()));

    [Fact]
    public void Another_number_beside_your_policy_passes() => Passes(A.LetterSaying("This meets your coverage policy, Bulletin 0452."));

    [Fact]
    public void Medicare_s_own_determination_is_left_to_its_check() => Passes(Medicare(), A.LetterReplacing("The request meets LCD L33718.", "", Medicare()));

    [Fact]
    public void The_letter_we_compose_names_it() => Passes(Known(), Composer.Standard.Compose(Known()));

    [Fact]
    public void The_letter_we_compose_names_an_Advantage_plan_s_own() =>
        Passes(Known() with { Coverage = A.Medicare() with { Line = LineOfBusiness.MedicareAdvantage } }, Composer.Standard.Compose(Known() with { Coverage = A.Medicare() with { Line = LineOfBusiness.MedicareAdvantage } }));

    [Fact]
    public void Where_no_policy_is_known_a_person_looks() => NeedsPerson(A.Brief());

    [Fact]
    public void A_policy_number_on_the_card_is_no_policy() => NeedsPerson(A.Brief(), A.LetterSaying("Your policy number for her is AHC204417."));

    [Fact]
    public void A_health_account_has_no_policy() => DoesNotApply(A.Massage());

    private static Brief Known() => A.Brief() with { Policy = "acme/mp-0123" };

    private static Brief Medicare() => A.Brief() with { Coverage = A.Medicare(), Policy = "cms/l33718" };

    private static Brief OnShelf(DateOnly? through = null) => Known() with
    {
        Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mp-0123", Number = "Medical Policy 0123", EffectiveFrom = new DateOnly(2026, 7, 1), EffectiveThrough = through }]) },
    };
}
