using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class PlanOfCareIsCompleteTests : CheckTests<PlanOfCareIsComplete>
{
    private static readonly PlanOfCare Plan = new() { Diagnosis = "I69.351", Goals = ["gait speed 0.9 m/s"], Type = "physical therapy", Amount = "1 a day", Duration = "P12W", Frequency = "2 times per week" };

    public override Example Wrong => Example.Of("no duration", With(Plan with { Duration = null }));

    public override Example Right => Example.Of("complete", With(Plan));

    [Fact]
    public void Missing_goals_are_flagged() => Flags(With(Plan with { Goals = [" "] }), saying: "the long-term goals");

    [Fact]
    public void All_that_lacks_is_named() => Flags(With(new PlanOfCare { Type = "physical therapy" }), saying: "the diagnosis, the long-term goals, the amount, the duration, the frequency");

    [Fact]
    public void A_missing_type_is_flagged() => Flags(With(Plan with { Type = "" }), saying: "the type of therapy");

    [Fact]
    public void Words_pass_as_well_as_numbers() => Passes(With(Plan with { Duration = "twelve weeks", Amount = "one session" }));

    [Fact]
    public void Several_goals_pass() => Passes(With(Plan with { Goals = ["gait speed 0.9 m/s", "Berg 50"] }));

    [Fact]
    public void Without_a_plan_a_person_looks() => NeedsPerson(With(null));

    [Fact]
    public void Equipment_has_no_plan_of_care() => DoesNotApply(A.Brief() with { Coverage = A.Medicare(), PlanOfCare = new PlanOfCare() });

    private static Brief With(PlanOfCare? plan) => A.BriefFor(A.PhysicalTherapy()) with { Coverage = A.Medicare(), PlanOfCare = plan };
}
