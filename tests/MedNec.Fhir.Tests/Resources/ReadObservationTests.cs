using System.Globalization;
using MedNec.Engine.Charts;

namespace MedNec.Fhir.Resources;

public sealed class ReadObservationTests
{
    [Theory]
    [InlineData("9.10", "9.10")]
    [InlineData("0.0", "0.0")]
    [InlineData("-3", "-3")]
    [InlineData("75.55529258694807", "75.55529258694807")]
    public void A_number_keeps_the_digits_of_the_source(string written, string read) =>
        Read($"'valueQuantity':{{'value':{written},'unit':'%'}}").Value!.Value.ToString(CultureInfo.InvariantCulture).ShouldBe(read);

    [Theory]
    [InlineData("1e400")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("0.12345678901234567890123456789012")]
    public void A_number_that_no_decimal_holds_is_kept_in_words(string written)
    {
        var fact = Read($"'valueQuantity':{{'value':{written},'unit':'mg'}}");

        fact.Value.ShouldBeNull();
        fact.Finding.ShouldBe($"{written} mg");
    }

    [Theory]
    [InlineData("'valueQuantity':{'value':5,'comparator':'<','unit':'mg/dL'}", "< 5 mg/dL")]
    [InlineData("'valueQuantity':{'value':118,'code':'mm[Hg]'}", "118 mmHg")]
    [InlineData("'valueQuantity':{'value':60,'unit':'mL/min/{1.73_m2}'}", "60 mL/min/1.73 m2")]
    [InlineData("'valueQuantity':{'value':14,'unit':'{score}'}", "14")]
    [InlineData("'valueInteger':7", "7")]
    public void A_measure_is_written_as_people_write_it(string value, string words) => Read(value).Value!.ToString().ShouldBe(words);

    [Theory]
    [InlineData("'valueCodeableConcept':{'text':'Never smoker'}", "Never smoker")]
    [InlineData("'valueString':'trace\\nof blood'", "trace of blood")]
    [InlineData("'valueBoolean':true", "yes")]
    [InlineData("'valueBoolean':false", "no")]
    [InlineData("'valueRange':{'low':{'value':5,'unit':'mg'},'high':{'value':10,'unit':'mg'}}", "5 mg to 10 mg")]
    [InlineData("'valueRatio':{'numerator':{'value':1},'denominator':{'value':128}}", "1:128")]
    [InlineData("'valueSampledData':{'origin':{'value':0},'period':10,'dimensions':1,'data':'1 2 3'}", "3 samples")]
    [InlineData("'valueTime':'14:30:00'", "14:30:00")]
    [InlineData("'valueDateTime':'2026-02-03'", "2026-02-03")]
    [InlineData("'valuePeriod':{'start':'2026-01-01','end':'2026-01-05'}", "2026-01-01 to 2026-01-05")]
    [InlineData("'valueQuantity':'high'", null)]
    [InlineData("'valueQuantity':[{'value':5}]", null)]
    public void Every_other_type_of_value_is_read_in_words(string value, string? words) => Read(value).Finding.ShouldBe(words);

    [Fact]
    public void A_result_says_how_it_is_judged_and_against_what()
    {
        var fact = Read("'valueQuantity':{'value':9.10,'unit':'%'},'interpretation':[{'coding':[{'code':'H'}]}],'referenceRange':[{'low':{'value':4.0,'unit':'%'},'high':{'value':5.6,'unit':'%'}}],'effectiveDateTime':'2026-09-02T08:00:00-04:00','status':'final'");

        fact.Text.ShouldBe("HbA1c (LOINC 4548-4): 9.10%, High; reference range 4.0% to 5.6%, 2026-09-02, final");
    }

    [Theory]
    [InlineData("'effectiveDateTime':'2026-09'", "2026-09")]
    [InlineData("'effectiveInstant':'2026-09-02T08:00:00Z'", "2026-09-02")]
    [InlineData("'effectivePeriod':{'start':'2026-09-02','end':'2026-09-03'}", "2026-09-02")]
    [InlineData("'effectiveTiming':{'event':['2026-09-02']}", "2026-09-02")]
    [InlineData("'issued':'2026-09-04T08:00:00Z'", "2026-09-04")]
    public void The_day_is_that_of_the_measurement(string when, string day) => Read(when).Date.ToString().ShouldBe(day);

    [Fact]
    public void Each_component_is_a_fact_of_its_own_that_belongs_to_the_whole()
    {
        var facts = A.Chart(A.Patient, A.Of("Observation", "bp",
            "'status':'final','code':{'text':'Blood pressure'},'effectiveDateTime':'2026-01-02','component':[{'code':{'text':'Systolic'},'valueQuantity':{'value':140,'unit':'mmHg'}},{'code':[]},{'code':{'text':'Diastolic'},'valueQuantity':{'value':90,'unit':'mmHg'}}]"))
            .Of(FactKind.Result).ToList();

        facts.Select(fact => $"{fact.Id}: {fact.Text}").ShouldBe(
        [
            "Observation/bp: Blood pressure, 2026-01-02, final",
            "Observation/bp#1: Systolic: 140 mmHg, 2026-01-02, final",
            "Observation/bp#3: Diastolic: 90 mmHg, 2026-01-02, final",
        ]);
        facts[1].Because.ShouldBe(["Observation/bp"]);
    }

    [Fact]
    public void A_panel_links_to_its_members() =>
        A.Fact("Observation/panel", A.Patient, A.Of("Observation", "panel", "'code':{'text':'PHQ-9'},'hasMember':[{'reference':'Observation/item'},{'display':'Sleep item'}]"), A.Of("Observation", "item", "'code':{'text':'Mood item'}"))
            .ShouldSatisfyAllConditions(fact => fact.Because.ShouldBe(["Observation/item"]), fact => fact.Detail.ShouldBe("Sleep item"));

    [Fact]
    public void A_missing_value_says_why() => Read("'dataAbsentReason':{'text':'Patient declined'}").Detail.ShouldBe("no value: Patient declined");

    [Theory]
    [InlineData("cancelled", "Observation, cancelled")]
    [InlineData("entered-in-error", "Observation, entered in error")]
    public void A_result_that_does_not_count_is_left_out(string status, string counted) =>
        A.Chart(A.Patient, A.Of("Observation", "o", $"'code':{{'text':'HbA1c'}},'status':'{status}'")).ShouldLeaveOut(counted, 1);

    private static Fact Read(string members) =>
        A.Fact("Observation/o", A.Patient, A.Of("Observation", "o", $"'code':{{'text':'HbA1c','coding':[{{'system':'http://loinc.org','code':'4548-4'}}]}},{members}"));
}
