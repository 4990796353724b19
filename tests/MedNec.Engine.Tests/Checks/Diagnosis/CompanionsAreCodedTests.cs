using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class CompanionsAreCodedTests : CheckTests<CompanionsAreCoded>
{
    public override Example Wrong => Example.Of("E66.812 alone", SomeCodes.Codes("E66.812"));

    public override Example Right => Example.Of("E66.812 with Z68.37", SomeCodes.Codes("E66.812", "Z68.37"));

    [Fact]
    public void The_measured_index_gives_the_code() =>
        Flags(Knowing(Wrong.Brief, A.Fact("Observation/bmi", FactKind.Result, "Body mass index", "2026-10-30") with { Value = new Measure(37.2m, "kg/m2") }), saying: "add Z68.37 for the index of 37.2");

    [Fact]
    public void Insulin_in_the_chart_asks_for_its_code() => Flags(Knowing(SomeCodes.Codes("E11.9"), A.Fact("MedicationRequest/1", FactKind.Medication, "Insulin glargine 100 units/mL", "2026-01-01")), saying: "add Z79.4");

    [Fact]
    public void A_note_that_the_chart_answers_is_shown() =>
        Flags(Knowing(SomeCodes.Codes("G47.33"), A.Fact("Condition/2", FactKind.Condition, "Dependence on supplemental oxygen", "2026-01-01", new Code(CodeSystems.Icd10Cm, "Z99.81"))), saying: "the chart has Z99.81");

    [Fact]
    public void A_note_that_the_chart_does_not_answer_passes() => Passes(SomeCodes.Codes("G47.33"));

    [Fact]
    public void Type_1_needs_no_code_for_insulin() => Passes(Knowing(SomeCodes.Codes("E10.9"), A.Fact("MedicationRequest/1", FactKind.Medication, "Insulin glargine 100 units/mL", "2026-01-01")));

    [Fact]
    public void Without_codes_nothing_is_judged() => DoesNotApply(SomeCodes.With());

    private static Brief Knowing(Brief brief, Fact fact) => brief with { Chart = brief.Chart with { Facts = [.. brief.Chart.Facts, fact] } };
}
