using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class PhysicianDiagnosedTests : CheckTests<PhysicianDiagnosed>
{
    public override Example Wrong => Example.Of("chiropractor-diagnosed obesity", By("Pat Moss, DC"));

    public override Example Right => Example.Of("Dr. Lee 2026-03-02", By("Dr. Lee"));

    [Theory]
    [InlineData("Sam Reyes, NP")]
    [InlineData("Dr. Pat Moss, DC")]
    [InlineData("Kim Cole, RD")]
    [InlineData("Pat Moss")]
    public void Who_is_no_physician_is_flagged(string who) => Flags(By(who), saying: who);

    [Fact]
    public void Nobody_is_flagged() => Flags(By(null), saying: "enter who diagnosed it");

    [Fact]
    public void A_diagnosis_without_day_is_flagged() =>
        Flags(By("Hana Lee, MD") with { Diagnoses = [new Letters.Diagnosis { Code = "E66.812", Text = "Obesity, class 2" }] }, saying: "day of the diagnosis is missing");

    [Fact]
    public void A_chiropractor_in_the_text_is_pointed_at() =>
        Flags(By("Hana Lee, MD"), A.LetterSaying("Her obesity was diagnosed in March 2026 by her chiropractor.", By("Hana Lee, MD")), quoting: "diagnosed in March 2026 by her chiropractor");

    [Theory]
    [InlineData("Omar Haddad, DO")]
    [InlineData("Ines Roth, M.D.")]
    [InlineData("Hana Lee")]
    [InlineData("Lin Wu, MD, PhD")]
    public void A_physician_passes(string who) => Passes(By(who));

    [Fact]
    public void A_physician_in_the_text_will_do() => Passes(By(null), A.LetterSaying("I, Hana Lee, MD, diagnosed her obesity.", By(null)));

    [Fact]
    public void Massage_wants_no_physician_s_diagnosis() => DoesNotApply(A.Massage());

    [Fact]
    public void An_unknown_kind_is_left_to_a_person() => NeedsPerson(A.Massage() with { Expense = A.Massage().Expense! with { Kind = null } });

    private static Brief By(string? who) => A.Massage() with
    {
        Diagnoses = [new Letters.Diagnosis { Code = "E66.812", Text = "Obesity, class 2", Onset = A.Date("2026-03-02") }],
        Expense = A.Massage().Expense! with { Kind = "WTLP", DiagnosedBy = who },
    };
}
