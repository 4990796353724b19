using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class TreatmentsAreItemisedTests : CheckTests<TreatmentsAreItemised>
{
    public override Example Wrong => Example.Of("tried medication", A.Brief() with { Trials = [new Trial { Treatment = "Medication", Outcome = TrialOutcome.Failed }] });

    public override Example Right => Example.Of("gabapentin 900 mg/day 2026-02 to 2026-05: no relief, sedation", A.Brief() with { Trials = [new Trial { Treatment = "Gabapentin", Start = A.Date("2026-02"), End = A.Date("2026-05"), Outcome = TrialOutcome.Failed, Detail = "900 mg/day; no relief, sedation" }] });

    [Fact]
    public void What_is_missing_is_named() =>
        Flags(A.Brief() with { Trials = [new Trial { Treatment = "Gabapentin", Outcome = TrialOutcome.Failed }] }, saying: "Gabapentin lacks its dates and its dose");

    [Fact]
    public void A_trial_that_the_letter_leaves_out_is_named() => Flags(A.Letter("I request a CPAP device."), saying: "does not mention Oral appliance");

    [Fact]
    public void A_trial_without_dates_in_the_letter_is_flagged() => Flags(A.Letter("An oral appliance failed."), saying: "add January 10, 2026 to April 2, 2026");

    [Fact]
    public void A_trial_without_name_is_flagged() => Flags(A.Brief() with { Trials = [new Trial { Start = A.Date("2026-02") }] }, saying: "has no name");

    [Fact]
    public void What_is_contraindicated_has_no_dates() => Passes(A.Brief() with { Trials = [new Trial { Treatment = "Naproxen", Outcome = TrialOutcome.Contraindicated, Detail = "gastric ulcer" }] });

    [Fact]
    public void Dates_in_the_next_sentence_will_do() => Passes(A.Letter("An oral appliance was tried.", "It was worn from January to April 2026 and failed."));

    [Fact]
    public void Without_any_trial_a_person_must_say() => NeedsPerson(A.Brief() with { Trials = [] });
}
