using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class CoverageDeterminationTests : CheckTests<CoverageDetermination>
{
    public override Example Wrong => Example.Of("CPAP letter without L33718", A.Brief() with { Coverage = A.Medicare(), Policy = "cms/l33718" }) with { Letter = A.Letter("I request a CPAP device.") };

    public override Example Right => Example.Of("LCD L33718, NCD 240.4", A.Brief() with { Coverage = A.Medicare(), Policy = "cms/l33718" });

    [Fact]
    public void The_known_policy_is_offered() => Flags(A.Brief() with { Coverage = A.Medicare(), Policy = "cms/l33718" }, A.Letter("I request a CPAP device under LCD L33797."), saying: "LCD L33718");

    [Fact]
    public void An_advantage_plan_is_bound_too() => Flags(A.Brief() with { Coverage = A.Coverage() with { Line = LineOfBusiness.MedicareAdvantage } }, saying: "cites no LCD or NCD");

    [Fact]
    public void Medicare_without_any_citation_is_flagged() => Flags(A.Brief() with { Coverage = A.Medicare() }, A.Letter("I request a CPAP device."), saying: "say that none exists");

    [Fact]
    public void A_national_determination_passes() => Passes(A.Brief() with { Coverage = A.Medicare() }, A.Letter("The request meets NCD 240.4."));

    [Fact]
    public void Saying_that_none_exists_passes() => Passes(A.Brief() with { Coverage = A.Medicare() }, A.Letter("There is no LCD for this item."));

    [Fact]
    public void A_commercial_plan_is_not_bound() => DoesNotApply(A.Brief());
}
