using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class MeasureReaderTests
{
    [Theory]
    [InlineData("HbA1c was «9.1%».", "9.1 %")]
    [InlineData("HbA1c was «9.1 %».", "9.1 %")]
    [InlineData("It fell by «30 percent».", "30 %")]
    [InlineData("LDL is «162 mg/dL» today.", "162 mg/dL")]
    [InlineData("The AHI was «32 events/hour».", "32 events/hour")]
    [InlineData("The AHI was «32 events per hour».", "32 events/hour")]
    [InlineData("The AHI was «32 per hour».", "32 /hour")]
    [InlineData("She weighs «92 kg» and is «170 cm» tall; BMI «31.8 kg/m2».", "92 kg", "170 cm", "31.8 kg/m2")]
    [InlineData("eGFR «41 mL/min/1.73 m2».", "41 mL/min/1.73 m2")]
    [InlineData("Platelets were «1,240,000».", "1240000 ")]
    [InlineData("She used «20 visits» in «12 weeks».", "20 visit", "12 week")]
    [InlineData("A «12-week» course", "12 week")]
    [InlineData("She takes «5mg» at night", "5 mg")]
    [InlineData("The cost is «$1,640.50».", "1640.50 $")]
    [InlineData("The score is «42».", "42 ")]
    [InlineData("«Three visits» were missed", "3 visit")]
    [InlineData("She walks «40 feet» with help", "40 ft")]
    [InlineData("«155 units» every «12 weeks»", "155 unit", "12 week")]
    [InlineData("«40 mg» every «2 weeks»", "40 mg", "2 week")]
    [InlineData("temperature «98.6 °F»", "98.6 °F")]
    [InlineData("She takes «.5 mg».", "0.5 mg")]
    [InlineData("PHQ-9 of «21», GAD-7 of «15».", "21 ", "15 ")]
    public void A_number_is_read_with_its_unit(string marked, params string[] measures) =>
        Marked.ShouldBeRead(marked, text => MeasureReader.In(text)).Select(one => $"{one.Value.Value.ToString(CultureInfo.InvariantCulture)} {one.Value.Unit}").ShouldBe(measures);

    [Theory]
    [InlineData("She takes «10 to 15 mg».", 10, 15, "mg")]
    [InlineData("She takes «10-15 mg».", 10, 15, "mg")]
    [InlineData("a pressure of «8–12 cmH2O»", 8, 12, "cmH2O")]
    public void A_range_has_two_ends(string marked, int from, int to, string unit)
    {
        var read = Marked.ShouldBeRead(marked, text => MeasureReader.In(text)).ShouldHaveSingleItem().Value;
        (read.Value, read.UpTo, read.Unit).ShouldBe((from, to, unit));
    }

    [Theory]
    [InlineData("Blood pressure was «118/76 mmHg».", 118, 76, "mmHg")]
    [InlineData("Pain is «7/10».", 7, 10, "")]
    [InlineData("vision «20/40»", 20, 40, "")]
    public void A_slash_parts_two_numbers(string marked, int upper, int lower, string unit)
    {
        var read = Marked.ShouldBeRead(marked, text => MeasureReader.In(text)).ShouldHaveSingleItem().Value;
        (read.Value, read.Over, read.Unit).ShouldBe((upper, lower, unit));
    }

    [Theory]
    [InlineData("The goal is «< 5 events/hour».", "<")]
    [InlineData("A goal of «≤5 mg».", "<=")]
    [InlineData("A goal «at least 4 hours» each night", ">=")]
    [InlineData("She sleeps «less than 4 hours».", "<")]
    [InlineData("no more: «no more than 10 days»", "<=")]
    [InlineData("It was «above 7%».", ">")]
    [InlineData("It lasted over «12 weeks».", null)]
    [InlineData("a BMI «over 40 kg/m2»", ">")]
    public void A_bound_is_read_with_its_number(string marked, string? comparator) =>
        Marked.ShouldBeRead(marked, text => MeasureReader.In(text)).ShouldHaveSingleItem().Value.Comparator.ShouldBe(comparator);

    [Theory]
    [InlineData("She has type 2 diabetes and stage 3 disease, see page 17 of Exhibit 4.")]
    [InlineData("G47.33, E0601, L33718, NPI 1234567893, C6-7, L4-L5, COVID-19, HER2, vitamin B12")]
    [InlineData("On March 9, 2024 and 03/09/2024 and in 2019")]
    [InlineData("the 1st and 2nd visit, the 3rd")]
    [InlineData("Call (614) 555-0142.")]
    [InlineData("at 10:30 a.m.")]
    [InlineData("One of them said two things.")]
    [InlineData("Criterion 3, item 4, No. 5, § 410.38")]
    public void What_is_no_measure_is_left_alone(string text) => MeasureReader.In(text).Select(one => one.In(text)).ShouldBeEmpty();

    [Theory]
    [InlineData("mm[Hg]", "mmHg")]
    [InlineData("{events}/h", "events/hour")]
    [InlineData("kg/m2", "kg/m2")]
    [InlineData("weeks", "week")]
    [InlineData("{score}", "")]
    [InlineData("/min", "/min")]
    [InlineData("furlong", "furlong")]
    public void Units_have_one_spelling(string unit, string canonical) => Units.Canonical(unit).ShouldBe(canonical);

    [Fact]
    public void A_measure_of_the_chart_is_a_written_one() => new WrittenMeasure(5, "mg") { Comparator = "<" }.Measure.ShouldBe(new Measure(5, "mg", "<"));
}
