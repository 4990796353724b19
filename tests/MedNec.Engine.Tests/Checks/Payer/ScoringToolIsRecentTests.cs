using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class ScoringToolIsRecentTests : CheckTests<ScoringToolIsRecent>
{
    public override Example Wrong => Example.Of("policy asks ODI <= 90 days; none", Asking());

    public override Example Right => Example.Of("ODI 46 % on 2026-10-30", Asking()) with { Letter = A.LetterSaying("The ODI was 46% on October 30, 2026.", Asking()) };

    [Fact]
    public void The_window_is_said() => Flags(Asking(), saying: "ODI of the last 90 days");

    [Fact]
    public void An_old_score_is_pointed_at() => Flags(Asking(), A.LetterSaying("The ODI was 46% on March 3, 2026.", Asking()), saying: "newest ODI is of March 3, 2026");

    [Fact]
    public void A_score_without_date_is_pointed_at() => Flags(Asking(), A.LetterSaying("The ODI is 46%.", Asking()), saying: "no date");

    [Fact]
    public void A_score_without_value_is_flagged() => Flags(Asking(), A.LetterSaying("Her ODI was high in October 2026.", Asking()), saying: "gives no value");

    [Fact]
    public void A_value_in_the_chart_is_offered() =>
        Flags(Asking() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Observation/odi", FactKind.Result, "Oswestry Disability Index", "2026-10-30") with { Value = new Measure(46, "%") }] } },
            A.LetterReplacing("Oswestry", "Disability", Asking()), saying: "add 46% of October 30, 2026");

    [Fact]
    public void The_name_in_full_passes() => Passes(Asking(), A.LetterSaying("On October 30, 2026 the Oswestry Disability Index was 46%.", Asking()));

    [Fact]
    public void The_newest_of_two_counts() => Passes(Asking(), A.LetterSaying("The ODI rose from 38% on March 3, 2026 to 46% on October 30, 2026.", Asking()));

    [Fact]
    public void A_policy_without_score_asks_none() => DoesNotApply(Asking() with { Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mp-0123", Number = "Medical Policy 0123" }]) } });

    [Fact]
    public void Without_a_shelf_a_person_looks() => NeedsPerson(A.Brief());

    private static Brief Asking() => A.Brief() with
    {
        Policy = "acme/mp-0123",
        Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mp-0123", Number = "Medical Policy 0123", Views = new() { Scores = [new DemandedScore("ODI", 90)] } }]) },
    };
}
