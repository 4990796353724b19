using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class MobilityNeedInTheHomeTests : CheckTests<MobilityNeedInTheHome>
{
    private const string Ladder = "A cane, a walker, a manual wheelchair and a scooter were tried at home and failed: her hands cannot grip.";

    private static readonly MobilityEvaluation Evaluation = new()
    {
        Limited = ["toileting"],
        RuledOut = ["cane", "walker", "manual wheelchair", "scooter"],
        Evaluator = "Lena Brandt, PT",
        FinancialTie = false,
        TechnologyProfessional = "Sam Field, ATP",
        InPerson = true,
        HomeAssessedOn = A.Date("2026-10-13"),
    };

    public override Example Wrong => new("needs chair for outings", Chair(), A.LetterOf(Chair(), "She needs the chair for outings.", Ladder));

    public override Example Right => new("in-home MRADL", Chair(), A.LetterOf(Chair(), "She cannot reach the toilet in her home in time.", Ladder));

    [Fact]
    public void The_outing_is_pointed_at() => Flags(Chair(), A.LetterOf(Chair(), "She wants to go shopping with her family.", Ladder), quoting: "shopping");

    [Fact]
    public void A_step_left_out_is_named() => Flags(Chair(), A.LetterOf(Chair(), "She cannot reach the toilet in time.", "A cane and a walker failed."), saying: "a manual wheelchair or a scooter");

    [Fact]
    public void A_policy_s_words_are_not_the_patient_s() =>
        Flags(Chair(), A.LetterOf(Chair(), "LCD L33789 covers a chair when toileting cannot be done with a cane, walker, manual wheelchair or scooter."), saying: "a daily activity in the home");

    [Fact]
    public void A_tie_to_the_supplier_is_flagged() => Flags(Chair(Evaluation with { FinancialTie = true }), saying: "financial tie");

    [Fact]
    public void The_professional_must_have_been_there() => Flags(Chair(Evaluation with { InPerson = false }, "K0861"), saying: "did not take part in person");

    [Fact]
    public void A_chair_not_tried_in_the_home_is_flagged() => Flags(Chair(Evaluation with { HomeAssessedOn = null }), saying: "home assessment");

    [Fact]
    public void A_complete_evaluation_passes() => Passes(Chair(Evaluation, "K0861"));

    [Fact]
    public void Trials_rule_out_too() =>
        Passes(Chair() with { Function = ["Cannot reach the bathroom"], Trials = [.. new[] { "Cane", "Walker", "Manual wheelchair", "Scooter" }.Select(tried => new Trial { Treatment = tried, Outcome = TrialOutcome.Failed })] });

    [Fact]
    public void A_scooter_need_not_rule_out_itself() =>
        Passes(Chair(null, "K0800"), A.LetterOf(Chair(null, "K0800"), "She cannot get to the kitchen for a meal.", "A cane, a walker and a manual wheelchair failed."));

    [Fact]
    public void Other_items_are_not_judged() => DoesNotApply(A.Brief() with { Coverage = A.Medicare() });

    private static Brief Chair(MobilityEvaluation? evaluation = null, string code = "K0823") =>
        A.BriefFor(new RequestedItem { System = "HCPCS", Code = code, Name = "Power wheelchair", Quantity = 1, Start = A.Date("2026-12-15"), Service = Service.Dme }) with
        {
            Coverage = A.Medicare(),
            Mobility = evaluation,
            Function = [],
            Trials = [],
        };
}
