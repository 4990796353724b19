using MedNec.Engine.Checks.Request;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Request;

public sealed class DrugOrderIsCompleteTests : CheckTests<DrugOrderIsComplete>
{
    public override Example Wrong => Example.Of("start Omalizumab", A.BriefFor(A.Injection() with { Dose = null, Route = null, Frequency = null, Quantity = null, Duration = null }));

    public override Example Right => Example.Of("Omalizumab 150 mg subcutaneous every 4 weeks, 6 doses", A.BriefFor(A.Injection()));

    [Fact]
    public void A_missing_dose_is_asked_for() => Flags(A.BriefFor(A.Injection() with { Dose = null }), saying: "Omalizumab needs its dose.");

    [Fact]
    public void A_missing_route_is_asked_for() => Flags(A.BriefFor(A.Injection() with { Route = null }), saying: "needs its route");

    [Fact]
    public void A_known_frequency_that_the_letter_leaves_out_is_offered() => Flags(A.BriefFor(A.Injection()), A.LetterReplacing("every 4 weeks", "regularly", A.BriefFor(A.Injection())), saying: "add \"every 4 weeks\"");

    [Fact]
    public void Another_dose_in_the_letter_is_flagged() => Flags(A.BriefFor(A.Injection()), A.LetterReplacing("150 mg", "300 mg", A.BriefFor(A.Injection())), saying: "does not give the dose");

    [Fact]
    public void Common_short_forms_pass() => Passes(A.BriefFor(A.Injection()), A.LetterOf(A.BriefFor(A.Injection()), "I request omalizumab 150mg SC q4 weeks, six doses over 24 weeks."));

    [Fact]
    public void A_device_is_no_drug() => DoesNotApply(A.Brief());

    [Fact]
    public void An_oral_drug_passes() => Passes(A.BriefFor(A.Injection() with { Route = "oral", Frequency = "twice daily", Dose = "5 mg", Quantity = 60, Unit = "tablet", Duration = "P30D" }));
}
