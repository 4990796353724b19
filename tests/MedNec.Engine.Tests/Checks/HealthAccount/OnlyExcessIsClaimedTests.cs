using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class OnlyExcessIsClaimedTests : CheckTests<OnlyExcessIsClaimed>
{
    public override Example Wrong => Example.Of("full mattress price", Mattress());

    public override Example Right => Example.Of("excess $700", Mattress()) with { Letter = A.LetterSaying("An ordinary mattress costs $1,200; only the excess of $700 is claimed.", Mattress()) };

    [Fact]
    public void The_ordinary_version_is_named() => Flags(Mattress("ERGO"), saying: "above ordinary furniture");

    [Fact]
    public void An_excess_without_numbers_is_pointed_at() => Flags(Mattress(), A.LetterSaying("Only the excess over an ordinary mattress is claimed.", Mattress()), saying: "without numbers");

    [Fact]
    public void No_excess_is_flagged() => Flags(Mattress() with { Expense = Mattress().Expense! with { UsualPrice = 1900 } }, saying: "there is no excess");

    [Fact]
    public void A_recorded_ordinary_price_is_stated_by_the_composed_letter()
    {
        var brief = Mattress() with { Expense = Mattress().Expense! with { UsualPrice = 1200 } };
        Passes(brief, Composer.Standard.Compose(brief));
    }

    [Fact]
    public void A_letter_that_is_silent_of_a_known_excess_is_told_the_sum() =>
        Flags(Mattress() with { Expense = Mattress().Expense! with { UsualPrice = 1200 } }, A.LetterSaying("She needs an adjustable bed.", Mattress()), saying: "only the excess of $700 over an ordinary one is claimed");

    [Fact]
    public void Other_words_pass() => Passes(Mattress("ORTH"), A.LetterSaying("She claims $85, the difference in cost over a standard pair of shoes.", Mattress("ORTH")));

    [Fact]
    public void The_number_may_stand_in_the_next_sentence() => Passes(Mattress(), A.LetterSaying("She claims only the cost above that of an ordinary bed. This excess is $700.", Mattress()));

    [Fact]
    public void Massage_has_no_ordinary_version() => DoesNotApply(A.Massage());

    [Fact]
    public void An_unknown_kind_is_left_to_a_person() => NeedsPerson(Mattress("HATS"));

    private static Brief Mattress(string kind = "MATT") => A.Massage() with { Expense = A.Massage().Expense! with { Kind = kind, Description = "Adjustable bed", Amount = 1900 } };
}
