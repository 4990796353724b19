using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class PriorTherapyWasLongEnoughTests : CheckTests<PriorTherapyWasLongEnough>
{
    public override Example Wrong => Example.Of("policy 6 weeks; 3 weeks listed", Tried(Therapy("2026-02-01", "2026-02-21")));

    public override Example Right => Example.Of("2026-02-01 to 2026-03-20", Tried(Therapy("2026-02-01", "2026-03-20")));

    [Fact]
    public void The_days_listed_and_the_days_demanded_are_said() => Flags(Wrong.Brief, saying: "demands 42 days of physical therapy within 365 days; the dates listed come to 21");

    [Fact]
    public void Days_before_the_look_back_do_not_count() => Flags(Tried(Therapy("2025-01-01", "2025-06-30")), saying: "none is listed");

    [Fact]
    public void Days_on_which_two_courses_ran_count_once() => Flags(Tried(Therapy("2026-09-01", "2026-09-21"), Therapy("2026-09-01", "2026-09-25")), saying: "come to 25");

    [Fact]
    public void Another_treatment_does_not_count() => Flags(Tried(new Trial { Treatment = "Naproxen 500 mg", Start = A.Date("2026-06-01"), End = A.Date("2026-10-01"), Outcome = TrialOutcome.Failed }));

    [Fact]
    public void The_payer_s_own_words_count_without_a_policy() =>
        Flags(A.Appeal() with { Trials = [Therapy("2026-09-01", "2026-09-15")], Denial = A.Appeal().Denial! with { Reasons = [new DenialReason { Code = "CO-50", Text = "Policy requires at least six weeks of physical therapy", Answer = "It was done." }] } }, saying: "demands 42 days of physical therapy");

    [Fact]
    public void Two_courses_add_up() => Passes(Tried(Therapy("2026-07-01", "2026-07-21"), Therapy("2026-09-01", "2026-09-25")));

    [Fact]
    public void Months_count_whole() => Passes(Tried(Therapy("2026-06", "2026-07")));

    [Fact]
    public void A_course_that_goes_on_counts_until_the_letter() => Passes(Tried(new Trial { Treatment = "PT", Start = A.Date("2026-08-01"), Outcome = TrialOutcome.Partial }));

    [Fact]
    public void What_could_not_be_borne_need_not_last() => Passes(Tried(Therapy("2026-09-01", "2026-09-05") with { Outcome = TrialOutcome.Intolerant }));

    [Fact]
    public void The_chart_s_course_counts()
    {
        var brief = Tried();
        Passes(brief with { Chart = brief.Chart with { Facts = [.. brief.Chart.Facts, A.Fact("Procedure/pt", FactKind.Procedure, "Physical therapy, 14 visits", "2026-07-01") with { End = A.Date("2026-08-30") }] } });
    }

    [Fact]
    public void Without_dates_nobody_can_count() => NeedsPerson(Tried(new Trial { Treatment = "Physical therapy", Outcome = TrialOutcome.Failed }));

    [Fact]
    public void Without_the_policies_a_person_compares() => NeedsPerson(A.Brief() with { Policy = "cms/l33718", Library = new TestLibrary() });

    [Fact]
    public void Without_a_policy_nothing_is_demanded() => DoesNotApply(A.Brief());

    [Fact]
    public void A_policy_that_demands_none_does_not_apply() => DoesNotApply(Tried() with { Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mri", Number = "MP 12" }]) } });

    private static Trial Therapy(string from, string to) => new() { Treatment = "Physical therapy", Start = A.Date(from), End = A.Date(to), Outcome = TrialOutcome.Failed, Detail = "Oswestry 44% before and 42% after" };

    private static Brief Tried(params Trial[] trials) => A.Brief() with
    {
        Policy = "acme/mri",
        Trials = trials,
        Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mri", Number = "MP 12", Views = new() { PriorTherapies = [new(["physical therapy", "PT"], 42, trials is [{ Start.Month: 2 }] ? 365 : 180)] } }]) },
    };
}
