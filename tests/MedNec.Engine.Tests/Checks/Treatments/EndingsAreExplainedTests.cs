using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class EndingsAreExplainedTests : CheckTests<EndingsAreExplained>
{
    public override Example Wrong => Example.Of("PT was done", A.Brief() with { Trials = [new Trial { Treatment = "Physical therapy", Start = A.Date("2026-02"), Outcome = TrialOutcome.Failed }] }) with { Letter = A.Letter("Physical therapy was done in February 2026.") };

    public override Example Right => Example.Of("12 PT visits, ODI 48 to 46, plateau", A.Brief() with { Trials = [new Trial { Treatment = "Physical therapy", Start = A.Date("2026-02"), Outcome = TrialOutcome.Failed, Detail = "12 visits, ODI 48 to 46, plateau" }] });

    [Fact]
    public void The_known_ending_is_offered() => Flags(A.Letter("An oral appliance was worn from January 2026 to April 2026."), saying: "add that it failed");

    [Fact]
    public void An_unknown_ending_is_asked_for() => Flags(A.Brief() with { Trials = [new Trial { Treatment = "Oral appliance" }] }, saying: "does not say how Oral appliance ended");

    [Fact]
    public void Intolerance_in_the_next_sentence_passes() => Passes(A.Letter("An oral appliance was worn.", "Jaw pain made it intolerable: the patient could not tolerate it."));

    [Fact]
    public void A_plateau_is_an_ending() => Passes(A.Letter("The oral appliance brought a plateau at 29 events/hour."));

    [Fact]
    public void Where_nothing_was_tried_nothing_ended() => DoesNotApply(A.Brief() with { Trials = [] });
}
