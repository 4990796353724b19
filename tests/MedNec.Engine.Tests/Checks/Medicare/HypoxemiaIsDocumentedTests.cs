using MedNec.Engine.Checks.Medicare;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Medicare;

public sealed class HypoxemiaIsDocumentedTests : CheckTests<HypoxemiaIsDocumented>
{
    public override Example Wrong => Example.Of("SpO2 91 % at rest", With(("Oxygen saturation at rest on room air", 91, "%")));

    public override Example Right => Example.Of("87 %", With(("Oxygen saturation at rest on room air", 87, "%")));

    [Fact]
    public void Group_two_without_its_condition_is_flagged() => Flags(With(("Oxygen saturation", 89, "%")), saying: "group II");

    [Fact]
    public void A_test_on_oxygen_does_not_count() => Flags(With(("Oxygen saturation on oxygen 2 L/min", 86, "%"), ("Oxygen saturation", 92, "%")), saying: "92%");

    [Fact]
    public void The_blood_gas_of_the_day_outweighs_the_oximetry() => Flags(With(("Oxygen saturation", 88, "%"), ("Arterial oxygen pressure", 64, "mmHg")), saying: "64 mmHg");

    [Fact]
    public void A_test_after_the_oxygen_began_is_flagged() => Flags(With(("Oxygen saturation", 86, "%")) with { Items = [Concentrator("2026-08-01")] }, saying: "after oxygen began");

    [Fact]
    public void The_letter_s_value_counts_where_the_chart_has_none() =>
        Flags(With(), A.LetterOf(With(), "Her SpO2 at rest on room air was 93% on September 2, 2026.", "The LCD covers an SpO2 of 88% or less."), saying: "93%");

    [Fact]
    public void A_low_blood_gas_passes() => Passes(With(("Arterial oxygen pressure", 52, "mmHg")));

    [Fact]
    public void Group_two_with_its_condition_passes() =>
        Passes(With(("Oxygen saturation", 89, "%")) with { Diagnoses = [new Letters.Diagnosis { Code = "I27.20", Text = "Pulmonary hypertension" }] });

    [Fact]
    public void Cluster_headache_needs_no_hypoxemia() => Passes(With(("Oxygen saturation", 98, "%")) with { Diagnoses = [new Letters.Diagnosis { Code = "G44.009", Text = "Cluster headache" }] });

    [Fact]
    public void Without_a_test_a_person_looks() => NeedsPerson(With(), A.LetterOf(With(), "She is short of breath."));

    [Fact]
    public void Other_items_are_not_judged() => DoesNotApply(A.Brief() with { Coverage = A.Medicare() });

    private static Brief With(params (string Test, decimal Value, string Unit)[] results) => A.BriefFor(Concentrator("2026-12-01")) with
    {
        Coverage = A.Medicare(),
        Diagnoses = [new Letters.Diagnosis { Code = "J43.2", Text = "Centrilobular emphysema" }],
        Chart = Chart.Empty with
        {
            Facts = [.. results.Select((result, i) => A.Fact($"Observation/{i}", FactKind.Result, result.Test, "2026-09-22") with { Value = new Measure(result.Value, result.Unit) })],
        },
        Citations = [],
        Goals = [],
    };

    private static RequestedItem Concentrator(string start) => new() { System = "HCPCS", Code = "E1390", Name = "Oxygen concentrator", Quantity = 1, Start = A.Date(start), Service = Service.Dme };
}
