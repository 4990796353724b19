using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Dates;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class PlanIsUnchangedTests : CheckTests<PlanIsUnchanged>
{
    public override Example Wrong => Example.Of("dose doubled since the letter", With(Omalizumab("2026-11-10", "300 mg every 4 weeks")));

    public override Example Right => Example.Of("the dose of the letter", With(Omalizumab("2026-11-10", "150 mg every 4 weeks")));

    [Fact]
    public void Both_doses_and_the_day_are_named() => Flags(Wrong.Brief, saying: "300 mg since November 10, 2026, and the letter asks for 150 mg");

    [Fact]
    public void A_drug_stopped_since_is_flagged() => Flags(With(Omalizumab("2026-11-10", "150 mg") with { Status = "stopped" }), saying: "stopped");

    [Fact]
    public void Another_frequency_is_flagged() => Flags(With(Omalizumab("2026-11-10", "150 mg every 2 weeks")), saying: "every 2 weeks");

    [Fact]
    public void A_new_payer_is_flagged() =>
        Flags(With(A.Fact("Coverage/new", FactKind.Coverage, "Tallgrass Mutual", "2026-11-01") with { Status = "active" }), saying: "Tallgrass Mutual covers the patient now");

    [Fact]
    public void An_order_for_more_is_flagged() => Flags(With() with { Order = new Order { Date = A.Date("2026-11-12"), Quantity = 12 } }, saying: "is for 12 and the letter for 6");

    [Fact]
    public void An_older_dose_passes() => Passes(With(Omalizumab("2026-06-10", "300 mg every 4 weeks")));

    [Fact]
    public void Another_drug_s_dose_passes() => Passes(With(A.Fact("MedicationRequest/2", FactKind.Medication, "Prednisone 40 mg", "2026-11-10")));

    [Fact]
    public void The_same_payer_in_other_words_passes() =>
        Passes(With(A.Fact("Coverage/new", FactKind.Coverage, "ACME HEALTH INSURANCE CO", "2026-11-01") with { Status = "active" }));

    [Fact]
    public void Without_a_chart_a_person_must_look() => NeedsPerson(With() with { Chart = Charts.Chart.Empty });

    private static Fact Omalizumab(string date, string dose) => A.Fact("MedicationRequest/1", FactKind.Medication, "Omalizumab", date) with { Detail = dose, Status = "active" };

    private static Brief With(params Fact[] facts) => A.BriefFor(A.Injection()) with
    {
        Date = A.Date("2026-10-20"),
        Chart = A.Chart() with { Facts = [.. A.Chart().Facts, .. facts] },
    };
}
