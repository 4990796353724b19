using MedNec.Engine.Charts;

namespace MedNec.Fhir.Records;

public sealed class RecordSubjectTests
{
    private const string Ben = "{'resourceType':'Patient','id':'ben','name':[{'family':'Okafor','given':['Ben']}],'birthDate':'1971-07-08'}";

    [Fact]
    public void Two_patients_are_refused_by_their_record_ids_and_not_by_name()
    {
        var sentence = A.Refusal(A.Bundle(A.Patient, A.Apnea, Ben));

        sentence.ShouldBe("chart.fhir.json, entry 3: Patient/ben is another person than Patient/ana; export each patient's record into its own file.");
        sentence.ShouldNotContain("Okafor");
    }

    [Theory]
    [InlineData("'subject':{'reference':'Patient/ben'}")]
    [InlineData("'subject':{'reference':'https://ehr.example.org/r4/Patient/ben'}")]
    [InlineData("'patient':{'reference':'Patient/ben'}")]
    public void A_resource_about_another_patient_is_refused(string subject) =>
        A.Refusal(A.Bundle(A.Patient, $"{{'resourceType':'Observation','id':'o',{subject},'code':{{'text':'HbA1c'}}}}"))
            .ShouldBe("chart.fhir.json, entry 2: Observation/o is about Patient/ben, and the record is about Patient/ana; export each patient's record into its own file.");

    [Fact]
    public void A_claim_of_another_patient_is_refused_although_claims_are_not_read() =>
        A.Refusal(A.Bundle(A.Patient, "{'resourceType':'Claim','id':'c','patient':{'reference':'Patient/ben'}}")).ShouldContain("Claim/c is about Patient/ben");

    [Fact]
    public void Two_subjects_are_refused_also_when_the_patient_is_not_in_the_record() =>
        A.Refusal(A.Bundle(A.Apnea, "{'resourceType':'Observation','id':'o','subject':{'reference':'Patient/ben'},'code':{'text':'HbA1c'}}"))
            .ShouldContain("Observation/o is about Patient/ben, and the record is about Patient/ana");

    [Theory]
    [InlineData("{'resourceType':'Patient','id':'ana','name':[{'use':'official','family':'Reyes','given':['Ana','Luz']}],'birthDate':'1980-02-03','gender':'female'}", "Patient, repeated")]
    [InlineData("{'resourceType':'Patient','id':'ana-2','name':[{'family':'REYES','given':['Ana','Luz']}],'birthDate':'1980-02-03'}", "Patient, repeated")]
    [InlineData("{'resourceType':'Patient','id':'old','name':[{'family':'Ortiz'}],'link':[{'type':'replaced-by','other':{'reference':'Patient/ana'}}]}", "Patient, repeated")]
    public void The_same_person_twice_is_one_patient(string again, string counted)
    {
        var chart = A.Chart(again, A.Patient, A.Apnea);

        chart.ShouldLeaveOut(counted, 1);
        chart.Of(FactKind.Identity).Count().ShouldBeGreaterThan(0);
        chart.Of(FactKind.Condition).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("{'resourceType':'Patient','id':'ana-2','name':[{'family':'Reyes','given':['Ana','Luz']}],'birthDate':'1991-02-03'}")]
    [InlineData("{'resourceType':'Patient','id':'ana-2','name':[{'family':'Reyes','given':['Ana','Luz']}],'birthDate':'1980-02-03','gender':'male'}")]
    [InlineData("{'resourceType':'Patient','id':'ana','name':[{'family':'Okafor'}],'birthDate':'1971-07-08'}")]
    [InlineData("{'resourceType':'Patient','id':'nobody'}")]
    public void Two_persons_who_resemble_each_other_are_two(string other) => A.Refusal(A.Bundle(A.Patient, other)).ShouldContain("is another person than Patient/ana");

    [Theory]
    [InlineData("{'reference':'Group/g'}", "Observation, about a Group")]
    [InlineData("{'reference':'urn:uuid:0b0c3a7c-1111-4222-8333-444455556666'}", "Observation, about someone the record does not hold")]
    public void A_resource_not_about_the_patient_is_left_out(string subject, string counted)
    {
        var chart = A.Chart(A.Patient, $"{{'resourceType':'Observation','id':'o','subject':{subject},'code':{{'text':'HbA1c'}}}}");

        chart.Of(FactKind.Result).ShouldBeEmpty();
        chart.ShouldLeaveOut(counted, 1);
    }

    [Theory]
    [InlineData("{'reference':'Patient/ana/_history/4'}")]
    [InlineData("{'reference':'urn:uuid:ana'}")]
    [InlineData("{'display':'Ana Reyes'}")]
    [InlineData("{'identifier':{'value':'7'}}")]
    [InlineData("{}")]
    public void A_subject_is_the_patient_in_whatever_form(string subject) =>
        A.Chart(A.Patient, $"{{'resourceType':'Observation','id':'o','subject':{subject},'code':{{'text':'HbA1c'}}}}").Of(FactKind.Result).Count().ShouldBe(1);

    [Fact]
    public void One_resource_alone_may_carry_its_patient_inside()
    {
        var chart = A.Read("{'resourceType':'Observation','id':'o','subject':{'reference':'#p'},'code':{'text':'HbA1c'},'contained':[{'resourceType':'Patient','id':'p','name':[{'family':'Reyes'}]}]}");

        chart.Patient!.Name.ShouldBe("Reyes");
        chart.Of(FactKind.Identity).Single().Id.ShouldBe("Observation/o#p#name");
    }
}
