using MedNec.Engine.Checks.HealthAccount;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class EvaluationStandsBehindItTests : CheckTests<EvaluationStandsBehindIt>
{
    public override Example Wrong => Example.Of("web form only", A.Massage() with { Expense = A.Massage().Expense! with { Evaluation = "questionnaire" } });

    public override Example Right => Example.Of("visit 2026-11-03", A.Massage());

    [Fact]
    public void Nobody_who_saw_the_patient_is_flagged() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { Evaluation = "none" } }, saying: "No clinician evaluated");

    [Fact]
    public void A_visit_of_last_year_is_too_old() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { EvaluatedOn = A.Date("2025-10-03") } }, saying: "older than twelve months");

    [Fact]
    public void A_visit_to_come_is_none() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { EvaluatedOn = A.Date("2026-12-03") } }, saying: "lies after the letter");

    [Fact]
    public void A_visit_without_date_is_asked_for() => Flags(A.Massage() with { Expense = A.Massage().Expense! with { EvaluatedOn = null }, Chart = A.Chart() with { Facts = [] } }, saying: "has no date");

    [Fact]
    public void Telehealth_is_an_evaluation() => Passes(A.Massage() with { Expense = A.Massage().Expense! with { Evaluation = "telehealth" } });

    [Fact]
    public void A_visit_in_the_chart_will_do() => Passes(A.Massage() with { Expense = A.Massage().Expense! with { Evaluation = null, EvaluatedOn = null } });
}
