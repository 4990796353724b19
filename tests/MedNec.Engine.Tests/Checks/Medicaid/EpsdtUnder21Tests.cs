using MedNec.Engine.Checks.Medicaid;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicaid;

public sealed class EpsdtUnder21Tests : CheckTests<EpsdtUnder21>
{
    public override Example Wrong => Example.Of("adult limit accepted", A.Child()) with { Letter = A.LetterOf(A.Child(), "I request physical therapy within the limit.") };

    public override Example Right => Example.Of("correct or ameliorate (1905(r)(5))", A.Child());

    [Fact]
    public void Managed_Medicaid_is_bound_too() =>
        Flags(A.Child() with { Coverage = A.Child().Coverage! with { Line = LineOfBusiness.MedicaidManaged } }, A.LetterOf(A.Child(), "I request physical therapy."), saying: "EPSDT standard");

    [Fact]
    public void The_words_without_the_law_are_flagged() => Flags(A.Child(), A.LetterOf(A.Child(), "Therapy will correct or ameliorate her delay."), saying: "cite EPSDT");

    [Fact]
    public void Twenty_years_are_under_21() => Flags(Born("2005-11-21"), A.LetterOf(A.Child(), "I request physical therapy."));

    [Fact]
    public void At_21_the_adult_rule_holds() => DoesNotApply(Born("2005-11-20"));

    [Fact]
    public void A_commercial_plan_knows_no_EPSDT() => DoesNotApply(A.Brief());

    [Fact]
    public void Ameliorating_alone_will_do() => Passes(A.Child(), A.LetterOf(A.Child(), "Under EPSDT, therapy ameliorates her motor delay."));

    [Fact]
    public void The_law_may_stand_in_another_sentence() => Passes(A.Child(), A.LetterOf(A.Child(), "Therapy will correct or ameliorate her delay.", "42 U.S.C. 1396d(r) requires it."));

    [Fact]
    public void An_unknown_age_is_for_a_person() => NeedsPerson(A.Child() with { Patient = A.Child().Patient! with { BirthDate = null } });

    private static Brief Born(string date) => A.Child() with { Patient = A.Child().Patient! with { BirthDate = A.Date(date) } };
}
