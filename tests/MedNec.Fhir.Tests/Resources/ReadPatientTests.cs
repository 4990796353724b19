using MedNec.Engine.Charts;

namespace MedNec.Fhir.Resources;

public sealed class ReadPatientTests
{
    [Fact]
    public void The_official_name_is_preferred_and_the_others_are_aliases() =>
        Named("{'use':'nickname','text':'Annie'},{'use':'old','family':'Ortiz','given':['Ana']},{'use':'usual','family':'Reyes','given':['Ana']},{'use':'official','family':'Reyes','given':['Ana','Luz']}")
            .ShouldBe(("Ana Luz Reyes", "Ana Reyes / Ana Ortiz / Annie"));

    [Fact]
    public void A_name_that_has_ended_stands_behind_one_that_has_not() =>
        Named("{'use':'official','family':'Ortiz','given':['Ana'],'period':{'end':'2010-01-01'}},{'family':'Reyes','given':['Ana']}")
            .ShouldBe(("Ana Reyes", "Ana Ortiz"));

    [Fact]
    public void The_prefix_is_left_out_and_the_suffix_kept() =>
        Named("{'family':'Hayes','given':['Robert','Lee'],'prefix':['Mr.'],'suffix':['Jr.']}").ShouldBe(("Robert Lee Hayes Jr.", ""));

    [Theory]
    [InlineData("{'text':'王小明','family':'王','given':['小明']}", "王小明")]
    [InlineData("{'text':'Hayes, Robert','family':'Hayes','given':['Robert']}", "Robert Hayes")]
    [InlineData("{'text':'Mr. Robert Hayes'}", "Robert Hayes")]
    [InlineData("{'text':'Bob','family':'Hayes','given':['Robert']}", "Robert Hayes")]
    [InlineData("{'family':'Nguyễn','given':['Thị José']}", "Thị José Nguyễn")]
    [InlineData("{'family':'Lesch737','given':['Ana98']}", "Ana98 Lesch737")]
    [InlineData("{'given':[null,'Ana',7],'family':'Reyes'}", "Ana Reyes")]
    public void A_name_stands_as_it_is_written(string name, string expected) => Named(name).Name.ShouldBe(expected);

    [Fact]
    public void The_record_number_is_the_identifier_of_type_MR_in_use() =>
        Read("'identifier':[{'value':'1','type':{'coding':[{'code':'SS'}]}},{'value':'2','use':'old','type':{'coding':[{'code':'MR'}]}},{'value':'3','type':{'coding':[{'code':'MR'}]}}]")
            .Mrn.ShouldBe("3");

    [Theory]
    [InlineData("{'url':'http://hl7.org/fhir/StructureDefinition/individual-pronouns','extension':[{'url':'value','valueCodeableConcept':{'coding':[{'system':'http://loinc.org','code':'LA29519-8'}]}}]}", "she")]
    [InlineData("{'url':'http://example.org/pronouns','valueString':'They/Them'}", "they")]
    [InlineData("{'url':'http://example.org/pronouns','valueString':'xe/xem'}", null)]
    [InlineData("{'url':'http://example.org/other','valueString':'he'}", null)]
    public void Pronouns_are_read_where_they_are_recorded(string extension, string? expected) => Read($"'extension':[{extension}]").Pronouns.ShouldBe(expected);

    [Fact]
    public void Each_thing_that_identifies_the_person_is_a_fact()
    {
        var facts = A.Chart("{'resourceType':'Patient','id':'x','name':[{'family':'Reyes'}],'birthDate':'1980-02','gender':'female','identifier':[{'value':'77','type':{'coding':[{'code':'MR'}]}}]}").Facts;

        facts.Select(fact => $"{fact.Id}: {fact.Text}").ShouldBe(
        [
            "Patient/x#birthDate: Birth date, 1980-02",
            "Patient/x#mrn: Record number: 77",
            "Patient/x#name: Name: Reyes",
            "Patient/x#sex: Sex: female",
        ]);
        facts.ShouldAllBe(fact => fact.Kind == FactKind.Identity && fact.Source.ToString() == "Patient/x in chart.fhir.json");
    }

    [Fact]
    public void A_patient_of_whom_nothing_is_said_is_counted() => A.Chart("{'resourceType':'Patient','id':'x'}").ShouldLeaveOut("Patient, says nothing we can use", 1);

    private static (string? Name, string Aliases) Named(string names)
    {
        var patient = Read($"'name':[{names}]");
        return (patient.Name, string.Join(" / ", patient.Aliases ?? []));
    }

    private static Patient Read(string members) => A.Chart($"{{'resourceType':'Patient','id':'x',{members}}}").Patient!;
}
