using MedNec.Cases.Demands;
using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cases.Tests.Demands;

public sealed class JudgeAgainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_demand_that_a_changed_policy_no_longer_finds_met_is_named_until_somebody_saw_it()
    {
        var (judged, happened) = Decide(Before(("A.1", Answer.Met), ("A.2", Answer.Met)), Now(("A.1", Answer.Met), ("A.2", Answer.NotMet)));
        PolicyChange.Says(judged.PolicyChange!.Fails).ShouldBe("A.2 is now not met");
        happened!.Text.ShouldBe("The policy L33718 changed (R1 became R2): A.2 is now not met");
        happened.Kind.ShouldBe(CaseEventKind.PolicyChanged);
    }

    [Fact]
    public void A_demand_that_is_new_and_open_fails_now() =>
        Decide(Before(("A.1", Answer.Met)), Now(("A.1", Answer.Met), ("A.9", Answer.NotDocumented))).Judged.PolicyChange!.Fails.ShouldBe([new KeptAnswer("A.9", Answer.NotDocumented)]);

    [Fact]
    public void What_was_open_before_is_no_news() =>
        Decide(Before(("A.1", Answer.NotDocumented)), Now(("A.1", Answer.NotDocumented))).Judged.PolicyChange.ShouldBeNull();

    [Fact]
    public void A_demand_that_an_alternative_stands_in_for_fails_nothing() =>
        JudgeAgain.Decide(Before(("B.1", Answer.Met), ("B.2", Answer.Met)), Now(("B.1", Answer.Met)) with { Answers = [new("B.1", Answer.Met), new("B.2", Answer.NotMet, IsNeeded: false)] }, Noon)!.Value.Judged.PolicyChange.ShouldBeNull();

    [Fact]
    public void A_record_that_changed_under_the_same_policy_is_no_change_of_the_policy()
    {
        var now = Now(("A.1", Answer.NotMet)) with { Version = "R1", Fingerprint = "one" };
        var (judged, happened) = JudgeAgain.Decide(Before(("A.1", Answer.Met)), now, Noon)!.Value;
        judged.PolicyChange.ShouldBeNull();
        happened.ShouldBeNull();
        judged.Verdict.ShouldBe(now);
    }

    [Fact]
    public void A_file_edited_under_the_same_version_is_noticed_too() =>
        JudgeAgain.Decide(Before(("A.1", Answer.Met)), Now(("A.1", Answer.NotMet)) with { Version = "R1" }, Noon)!.Value.Happened!.Text.ShouldBe("The policy L33718 changed: A.1 is now not met");

    [Fact]
    public void Another_policy_chosen_is_no_change_of_the_policy() =>
        Decide(Before(("A.1", Answer.Met)), Now(("X.1", Answer.NotMet)) with { Policy = "cms/l1" }).Judged.PolicyChange.ShouldBeNull();

    [Fact]
    public void A_policy_that_cannot_be_used_just_now_changes_nothing() =>
        JudgeAgain.Decide(Before(("A.1", Answer.Met)), null, Noon).ShouldBeNull();

    [Fact]
    public void The_same_verdict_leaves_the_case_as_it_is() =>
        JudgeAgain.Decide(Before(("A.1", Answer.Met)), Before(("A.1", Answer.Met)).Verdict, Noon).ShouldBeNull();

    [Fact]
    public void A_second_change_does_not_hide_the_first()
    {
        var once = Decide(Before(("A.1", Answer.Met), ("A.2", Answer.Met)), Now(("A.1", Answer.NotMet), ("A.2", Answer.Met))).Judged;
        var twice = JudgeAgain.Decide(once, Now(("A.1", Answer.NotMet), ("A.2", Answer.NotMet)) with { Fingerprint = "three" }, Noon)!.Value.Judged;
        twice.PolicyChange!.Fails.Select(fails => fails.Id).ShouldBe(["A.1", "A.2"]);
    }

    [Fact]
    public void A_demand_that_somebody_closed_is_no_longer_said_to_fail()
    {
        var changed = Decide(Before(("A.1", Answer.Met), ("A.2", Answer.Met)), Now(("A.1", Answer.NotMet), ("A.2", Answer.NotMet))).Judged;
        var closed = changed.Judged(Now(("A.1", Answer.Met), ("A.2", Answer.NotMet)));
        closed.PolicyChange!.Fails.Select(fails => fails.Id).ShouldBe(["A.2"]);
        closed.Judged(Now(("A.1", Answer.Met), ("A.2", Answer.Met))).PolicyChange.ShouldBeNull();
    }

    private static (Case Judged, CaseEvent? Happened) Decide(Case before, KeptVerdict now) => JudgeAgain.Decide(before, now, Noon)!.Value;

    private static KeptVerdict Now(params (string Id, Answer Answer)[] answers) => new("cms/l33718", "L33718", "R2", "two", Answer.NotDocumented, 1, null, [.. answers.Select(one => new KeptAnswer(one.Id, one.Answer))]);

    private static Case Before(params (string Id, Answer Answer)[] answers) => new()
    {
        Id = new CaseId("a"),
        Clinic = new ClinicId("lakeside"),
        Item = "CPAP device",
        Patient = "Maria Ortiz",
        Payer = "Northstar Health Plan",
        Purpose = Purpose.PriorAuthorization,
        OpenedAt = Noon,
        Verdict = Now(answers) with { Version = "R1", Fingerprint = "one" },
    };
}
