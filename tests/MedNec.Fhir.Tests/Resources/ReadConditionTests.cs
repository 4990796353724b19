using MedNec.Engine.Charts;

namespace MedNec.Fhir.Resources;

public sealed class ReadConditionTests
{
    [Fact]
    public void A_disease_is_read_with_its_codes_dates_and_who_stated_it()
    {
        var fact = A.Fact("Condition/osa", A.Patient, A.Doctor, A.Of("Condition", "osa",
            """
            'clinicalStatus':{'coding':[{'code':'resolved'}]},'verificationStatus':{'coding':[{'code':'confirmed'}]},
            'category':[{'text':'Problem list item'}],'severity':{'text':'Severe'},
            'code':{'coding':[{'system':'http://snomed.info/sct','code':'78275009','display':'Obstructive sleep apnea'},{'system':'http://hl7.org/fhir/sid/icd-10-cm','code':'G47.33'}]},
            'onsetDateTime':'2024-03','abatementDateTime':'2026-01-05T10:00:00Z','recordedDate':'2024-04-02','asserter':{'reference':'Practitioner/lee'}
            """));

        fact.Text.ShouldBe("Obstructive sleep apnea (SNOMED 78275009) (ICD-10-CM G47.33); Severe, recorded 2024-04-02, Problem list item, 2024-03 to 2026-01-05, resolved, by Hana Lee");
        fact.Kind.ShouldBe(FactKind.Condition);
        fact.What.In(CodeSystems.Icd10Cm).ShouldBe("G47.33");
    }

    [Theory]
    [InlineData("'onsetAge':{'value':42,'code':'a'}", "onset at age 42 years")]
    [InlineData("'onsetString':'in childhood'", "onset in childhood")]
    [InlineData("'onsetRange':{'low':{'value':30,'unit':'years'},'high':{'value':35,'unit':'years'}}", "onset at age 30 years to 35 years")]
    public void An_onset_that_is_no_date_is_kept_in_words(string onset, string words) => Read(onset).Detail.ShouldBe(words);

    [Fact]
    public void The_day_of_recording_is_not_passed_off_as_the_onset()
    {
        var fact = Read("'recordedDate':'2024-04-02'");

        fact.Date.ToString().ShouldBe("2024-04-02");
        fact.Detail.ShouldBe("date is that of recording");
    }

    [Theory]
    [InlineData("2024-13-45")]
    [InlineData("1979-02-30")]
    [InlineData("last spring")]
    public void An_impossible_date_is_kept_as_written(string date)
    {
        var fact = Read($"'onsetDateTime':'{date}'");

        fact.Date!.Value.IsPossible.ShouldBeFalse();
        fact.Date.ToString().ShouldBe(date);
    }

    [Fact]
    public void A_diagnosis_that_is_not_sure_does_not_read_as_active() =>
        Read("'clinicalStatus':{'coding':[{'code':'active'}]},'verificationStatus':{'coding':[{'code':'provisional'}]}").Status.ShouldBe("provisional, active");

    [Fact]
    public void Evidence_links_to_its_results() =>
        A.Fact("Condition/c", A.Patient, A.Of("Condition", "c", "'code':{'text':'Apnea'},'evidence':[{'detail':[{'reference':'Observation/ahi'},{'reference':'Observation/gone'}]}]"), A.Of("Observation", "ahi", "'code':{'text':'AHI'}"))
            .Because.ShouldBe(["Observation/ahi"]);

    [Theory]
    [InlineData("'verificationStatus':{'coding':[{'code':'refuted'}]}", "Condition, refuted")]
    [InlineData("'verificationStatus':{'coding':[{'code':'entered-in-error'}]}", "Condition, entered in error")]
    public void What_is_refuted_or_an_error_is_left_out_and_counted(string status, string counted)
    {
        var chart = A.Chart(A.Patient, A.Of("Condition", "c", $"'code':{{'text':'Apnea'}},{status}"));

        chart.Of(FactKind.Condition).ShouldBeEmpty();
        chart.NotUsed[counted].ShouldBe(1);
    }

    [Theory]
    [InlineData("'recordedDate':'2024'", "Condition, not named")]
    [InlineData("'code':[{'text':'Apnea'}]", "Condition, unreadable")]
    [InlineData("'code':'Apnea'", "Condition, unreadable")]
    public void A_condition_that_is_not_named_is_counted(string members, string counted) =>
        A.Chart(A.Patient, A.Of("Condition", "c", members)).ShouldLeaveOut(counted, 1);

    private static Fact Read(string members) => A.Fact("Condition/c", A.Patient, A.Of("Condition", "c", $"'code':{{'text':'Apnea'}},{members}"));
}
