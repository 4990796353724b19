using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks;

/// <summary>A clinic turns checks off, weighs them otherwise and adds phrases of its own; a review shows all three.</summary>
public sealed class ClinicRulesTests
{
    private const string Acme = "Acme Health";

    [Fact]
    public void A_check_that_the_clinic_turned_off_is_shown_so_and_not_as_run()
    {
        var review = Judged(new CheckSwitch("LMN-XX-001", null) { IsOff = true, By = "Hana Lee, MD", On = A.Today, Reason = "we fax nothing" });

        review.Findings.ShouldBeEmpty();
        review.Ran.ShouldBeEmpty();
        review.TurnedOff.ShouldBe(["LMN-XX-001"]);
        review.Skipped["LMN-XX-001"].ShouldBe("Turned off by the clinic (Hana Lee, MD, 2026-11-20): we fax nothing.");
        FindingsText.Summary(review).ShouldContain("1 turned off by the clinic");
    }

    [Fact]
    public void A_check_turned_off_for_one_payer_runs_for_the_others() =>
        Judged(new CheckSwitch("LMN-XX-001", "Northstar Health") { IsOff = true }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_payer_s_own_switch_wins_over_the_one_for_all() =>
        Judged(new CheckSwitch("LMN-XX-001", null) { IsOff = true }, new CheckSwitch("LMN-XX-001", Acme) { IsOff = false }).Verdict.ShouldBe(Verdict.Blocked);

    [Fact]
    public void A_clinic_may_weigh_a_finding_otherwise() =>
        Judged(new CheckSwitch("LMN-XX-001", Acme) { Severity = Severity.Advice }).Findings.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Advice);

    [Fact]
    public void A_clinic_s_phrases_join_a_check()
    {
        var review = Judged(new PhrasePack("vague", "LMN-XX-002", null, Phrases("gold standard")), "Her care is the gold standard.");

        var finding = review.Findings.Where(finding => finding.Id == "LMN-XX-002").ShouldHaveSingleItem();
        finding.Message.ShouldBe("\"gold standard\" is on the clinic's own list: name the guideline.");
        finding.Severity.ShouldBe(Severity.Warning);
    }

    [Fact]
    public void A_clinic_s_phrases_can_be_a_check_of_their_own()
    {
        var own = new CheckInfo("CLINIC-001", Severity.Advice, "House words") { Why = "Our reviewers skip them.", Source = "Lakeside Medical Group" };
        var review = Judged(new PhrasePack("house", null, own, Phrases("gold standard")), "Her care is the gold standard.");

        review.Findings.ShouldContain(finding => finding.Id == "CLINIC-001" && finding.Title == "House words");
        review.Ran.ShouldContain("CLINIC-001");
    }

    private static Lexicon Phrases(string say) => Lexicon.Of(PackNode.Parse($"phrases:\n  - say: [{say}]\n    mend: name the guideline\n", "test.yaml"));

    private static Review Judged(params CheckSwitch[] switches) =>
        new Reviewer([new Blocking()]).Review(A.Letter("One sentence."), A.Brief() with { Rules = new ClinicRules(switches, []) });

    private static Review Judged(PhrasePack pack, string sentence) =>
        new Reviewer([new Passing()]).Review(A.LetterSaying(sentence), A.Brief() with { Rules = new ClinicRules([], [pack]) });

    private sealed class Blocking : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-001", Severity.Blocker, "Planted") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [new Finding { Message = "Planted." }];
    }

    private sealed class Passing : ICheck
    {
        public CheckInfo Info { get; } = new("LMN-XX-002", Severity.Warning, "Planted too") { Why = "Planted.", Source = "none" };

        public IEnumerable<Finding> Run(LetterReading letter, Brief brief) => [];
    }
}
