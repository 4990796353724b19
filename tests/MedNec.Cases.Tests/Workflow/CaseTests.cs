using MedNec.Cases.Workflow;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Tests.Workflow;

public sealed class CaseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private static readonly Staff Hana = new("hana", "Hana Lee, MD");

    [Fact]
    public void A_case_without_a_letter_is_gathering() => Opened().Stage.ShouldBe(Stage.Gathering);

    [Fact]
    public void The_life_of_a_case_follows_from_its_records()
    {
        var drafted = Made(Opened().Compose(new Standing(0, 1, 2)));
        drafted.Stage.ShouldBe(Stage.Drafting);
        var asked = Made(drafted.AskForSignature(Hana, Noon));
        asked.Stage.ShouldBe(Stage.ToSign);
        var signed = Made(asked.Sign(Hana, Noon, 3));
        signed.Stage.ShouldBe(Stage.ReadyToSend);
        var sent = Made(signed.Submit(new Submission(Noon, "fax", "Northstar Health Plan", 14)));
        sent.Stage.ShouldBe(Stage.AwaitingDecision);
        Made(sent.Decide(new Determination(Noon, DecisionResult.Denied, "UM-1", ["No dates"]))).Stage.ShouldBe(Stage.Denied);
        Made(sent.Decide(new Determination(Noon, DecisionResult.Partial, "UM-1", []))).Stage.ShouldBe(Stage.Approved);
    }

    [Fact]
    public void A_pended_case_waits_for_its_decision_and_is_our_move()
    {
        var sent = Opened() with { Standing = new(0, 0, 0), Submission = new(Noon, "portal"), Determination = new(Noon, DecisionResult.Pended, null, []) };
        sent.Stage.ShouldBe(Stage.AwaitingDecision);
        sent.WhoseMove.ShouldBe("our move");
    }

    [Fact]
    public void A_letter_with_a_blocker_is_not_laid_before_a_clinician() =>
        Drafted(blockers: 2).AskForSignature(Hana, Noon).ShouldBe(new Refused<Case>("2 findings block this letter: mend them first."));

    [Fact]
    public void An_unsigned_letter_is_not_sent() =>
        Drafted(blockers: 0).Submit(new Submission(Noon, "fax")).ShouldBe(new Refused<Case>("Sign the letter first."));

    [Fact]
    public void A_signed_letter_is_not_reworded_until_it_is_reopened_which_makes_the_signature_void()
    {
        var signed = Drafted(blockers: 0) with { AskedForSignature = new("Tom", Noon), Signature = new(Hana.Name, Noon, 1) };
        signed.Reword(new Standing(0, 0, 0)).ShouldBeOfType<Refused<Case>>().Because.ShouldContain("reopen it first");
        var reopened = Made(signed.Reopen());
        reopened.Stage.ShouldBe(Stage.Drafting);
        reopened.Signature.ShouldBeNull();
    }

    [Fact]
    public void Every_move_of_the_table_leads_where_the_table_says()
    {
        foreach (var move in Moves.All)
        {
            foreach (var stage in Enum.GetValues<Stage>())
            {
                var outcome = Try(move.Verb, At(stage));
                if (move.From.Contains(stage))
                {
                    move.To.ShouldContain(Made(outcome).Stage, $"{move.Verb} in {stage}");
                }
                else
                {
                    outcome.ShouldBe(new Refused<Case>(move.Otherwise), $"{move.Verb} in {stage}");
                }
            }
        }
    }

    [Fact]
    public void Ids_are_random_and_hard_to_misread()
    {
        var ids = Enumerable.Range(0, 1000).Select(_ => CaseId.New().Value).ToList();
        ids.Distinct().Count().ShouldBe(1000);
        ids.ShouldAllBe(id => id.Length == 16 && !id.Contains('o') && !id.Contains('l') && !id.Contains('i'));
    }

    private static Outcome<Case> Try(Verb verb, Case found) => verb switch
    {
        Verb.Compose => found.Compose(new(0, 0, 0)),
        Verb.Reword => found.Reword(new(0, 0, 0)),
        Verb.Settle => found.Settle(new("LMN-PAY-002", "Acme", "override", Hana.Name, "the payer uses this name", Noon)),
        Verb.Enter => found.Enter(new("e1", "A", "documents", "{}", "Sleep study", Hana.Name, Noon)),
        Verb.AskForSignature => found.AskForSignature(Hana, Noon),
        Verb.Sign => found.Sign(Hana, Noon, 1),
        Verb.Reopen => found.Reopen(),
        Verb.Submit => found.Submit(new(Noon, "fax")),
        _ => found.Decide(new(Noon, DecisionResult.Approved, null, [])),
    };

    private static Case At(Stage stage) => stage switch
    {
        Stage.Gathering => Opened(),
        Stage.Drafting => Drafted(0),
        Stage.ToSign => Drafted(0) with { AskedForSignature = new("Tom", Noon) },
        Stage.ReadyToSend => Drafted(0) with { AskedForSignature = new("Tom", Noon), Signature = new("Hana", Noon, 1) },
        Stage.AwaitingDecision => Drafted(0) with { Submission = new(Noon, "fax") },
        Stage.Denied => Drafted(0) with { Submission = new(Noon, "fax"), Determination = new(Noon, DecisionResult.Denied, null, []) },
        _ => Drafted(0) with { Submission = new(Noon, "fax"), Determination = new(Noon, DecisionResult.Approved, null, []) },
    };

    private static Case Made(Outcome<Case> outcome) => outcome.ShouldBeOfType<Done<Case>>().Value;

    private static Case Drafted(int blockers) => Opened() with { Standing = new(blockers, 0, 0) };

    private static Case Opened() => new()
    {
        Id = new CaseId("a"),
        Clinic = new ClinicId("lakeside"),
        Item = "CPAP device",
        Patient = "Maria Ortiz",
        Payer = "Northstar Health Plan",
        Purpose = Purpose.PriorAuthorization,
        OpenedAt = Noon,
    };
}
