using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Kinds;
using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Engine.Registries;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class EveryCriterionIsAddressedTests : CheckTests<EveryCriterionIsAddressed>
{
    public override Example Wrong => Example.Of("criterion 3 (6 weeks of PT) not mentioned", Asking(Stated("3", "Six weeks of physical therapy", ["physical therapy", "PT"])));

    public override Example Right => Example.Of("each criterion with its fact", Asking(Stated("1", "An apnea hypopnea index of 15 or more", ["apnea hypopnea index", "AHI"]), Stated("2", "An oral appliance was tried", ["oral appliance*"])));

    [Fact]
    public void The_criterion_is_named() => Flags(Wrong.Brief, saying: "Criterion 3 of Medical Policy 0123 (Six weeks of physical therapy) is not addressed");

    [Fact]
    public void Each_missing_criterion_is_flagged() => Flags(Asking(Stated("1", "Weight", ["body mass index"]), Stated("2", "Snoring", ["snor*"])), saying: "Criterion 2");

    [Fact]
    public void A_sentence_without_fact_is_pointed_at() =>
        Flags(Asking(Snoring()), A.LetterOf(Asking(Snoring()), "Dear Medical Director:", "Snoring is a problem.", "Please help."), saying: "without a fact", quoting: "Snoring is a problem.");

    [Fact]
    public void A_reason_why_it_is_not_met_passes() => Passes(Asking(Snoring()), A.LetterSaying("The criterion of loud snoring is not met because the patient lives alone.", Asking(Snoring())));

    [Fact]
    public void A_fact_in_the_next_sentence_will_do() => Passes(Asking(Snoring()), A.LetterSaying("She snores. A bed partner heard it on 5 nights of the week of March 3, 2026.", Asking(Snoring())));

    [Fact]
    public void A_policy_without_criteria_asks_nothing() => DoesNotApply(Asking());

    [Fact]
    public void Without_a_shelf_a_person_looks() => NeedsPerson(A.Brief() with { Policy = "acme/mp-0123" });

    [Fact]
    public void Without_a_policy_a_person_looks() => NeedsPerson(Asking(Snoring()) with { Policy = null });

    [Fact]
    public void A_policy_that_is_not_on_the_shelf_is_left_to_a_person() => NeedsPerson(Asking(Snoring()) with { Policy = "acme/mp-9999" });

    private static Demand Snoring() => Stated("4", "Loud snoring", ["snor*"]);

    private static Demand Stated(string id, string text, string[] words) => new(new StatementKind([])) { Id = id, Text = text, Words = words };

    private static Brief Asking(params Demand[] criteria) => A.Brief() with
    {
        Policy = "acme/mp-0123",
        Library = new TestLibrary { Policies = new([new Policy { Id = "acme/mp-0123", Number = "Medical Policy 0123", Criteria = new Join(JoinKind.All, int.MaxValue, criteria) }]) },
    };
}
