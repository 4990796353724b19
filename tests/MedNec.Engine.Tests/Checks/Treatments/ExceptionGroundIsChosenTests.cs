using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class ExceptionGroundIsChosenTests : CheckTests<ExceptionGroundIsChosen>
{
    public override Example Wrong => Example.Of("no ground", Stepped());

    public override Example Right => new("expected to be ineffective, documented failure of class", Stepped(), A.LetterSaying("The preferred drugs are expected to be ineffective; there is documented failure of the class.", Stepped()));

    [Fact]
    public void An_exception_to_the_formulary_needs_a_ground() => Flags(Drug() with { Purpose = Purpose.BenefitException }, saying: "names no ground for an exception");

    [Fact]
    public void A_ground_that_is_none_is_flagged() => Flags(Stepped() with { ExceptionGround = "because" }, saying: "\"because\" is no ground");

    [Fact]
    public void The_letter_s_own_words_show_the_step() => Flags(Drug(), A.LetterSaying("The plan applies step therapy to this drug.", Drug()));

    [Theory]
    [InlineData("ineffective")]
    [InlineData("tried and failed")]
    [InlineData("Contraindicated")]
    public void A_chosen_ground_passes(string ground) => Passes(Stepped() with { ExceptionGround = ground });

    [Fact]
    public void A_preferred_drug_that_failed_is_a_ground() =>
        Passes(Stepped() with { Trials = [new Trial { Treatment = "Montelukast 10 mg", Start = A.Date("2026-01-10"), End = A.Date("2026-04-02"), Outcome = TrialOutcome.Failed, Detail = "no change" }] });

    [Fact]
    public void Without_a_step_no_ground_is_needed() => DoesNotApply(Drug());

    [Fact]
    public void A_device_has_no_step() => DoesNotApply(A.Appeal());

    private static Brief Drug() => A.BriefFor(A.Injection());

    private static Brief Stepped() => Drug() with
    {
        Purpose = Purpose.Appeal,
        Denial = new Denial { NoticeDate = A.Date("2026-10-02"), Reference = "26-4471", Reasons = [new DenialReason { Code = "CO-272", Text = "Step therapy: preferred alternatives were not tried", Answer = "We ask you to reconsider." }] },
    };
}
