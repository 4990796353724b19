namespace MedNec.Fhir.Records;

public sealed class OtherVersionsTests
{
    [Theory]
    [InlineData("DSTU2", "{'resourceType':'MedicationOrder','patient':{'reference':'Patient/ana'},'medicationCodeableConcept':{'text':'Metformin'}}")]
    [InlineData("DSTU2", "{'resourceType':'DiagnosticOrder','subject':{'reference':'Patient/ana'}}")]
    [InlineData("DSTU2", "{'resourceType':'Condition','patient':{'reference':'Patient/ana'},'code':{'text':'Asthma'},'clinicalStatus':'active'}")]
    [InlineData("DSTU2", "{'resourceType':'Encounter','patient':{'reference':'Patient/ana'},'class':'outpatient'}")]
    [InlineData("STU3", "{'resourceType':'Observation','subject':{'reference':'Patient/ana'},'context':{'reference':'Encounter/1'},'code':{'text':'HbA1c'}}")]
    [InlineData("STU3", "{'resourceType':'Condition','subject':{'reference':'Patient/ana'},'assertedDate':'2017','code':{'text':'Asthma'}}")]
    [InlineData("STU3", "{'resourceType':'MedicationRequest','subject':{'reference':'Patient/ana'},'requester':{'agent':{'display':'Hana Lee'}},'medicationCodeableConcept':{'text':'Metformin'}}")]
    [InlineData("DSTU2 or STU3", "{'resourceType':'ProcedureRequest','subject':{'reference':'Patient/ana'}}")]
    [InlineData("DSTU2 or STU3", "{'resourceType':'Condition','subject':{'reference':'Patient/ana'},'clinicalStatus':'active','code':{'text':'Asthma'}}")]
    [InlineData("R5", "{'resourceType':'MedicationUsage','subject':{'reference':'Patient/ana'}}")]
    [InlineData("R5", "{'resourceType':'MedicationRequest','subject':{'reference':'Patient/ana'},'medication':{'concept':{'text':'Metformin'}}}")]
    [InlineData("R5", "{'resourceType':'MedicationRequest','subject':{'reference':'Patient/ana'},'medication':{'reference':{'reference':'Medication/1'}}}")]
    [InlineData("R5", "{'resourceType':'Condition','subject':{'reference':'Patient/ana'},'participant':[{'actor':{'display':'Hana Lee'}}],'code':{'text':'Asthma'}}")]
    [InlineData("R5", "{'resourceType':'Encounter','subject':{'reference':'Patient/ana'},'class':[{'text':'ambulatory'}],'actualPeriod':{'start':'2024'}}")]
    [InlineData("R5", "{'resourceType':'Procedure','subject':{'reference':'Patient/ana'},'occurrenceDateTime':'2024','code':{'text':'MRI'}}")]
    public void A_record_written_in_another_version_is_refused_by_its_name(string version, string resource)
    {
        A.Refusal(A.Bundle(A.Patient, resource)).ShouldContain($"the record seems to be FHIR {version}, and R4 is read");
        A.Refusal(resource).ShouldContain($"FHIR {version}");
    }

    [Theory]
    [InlineData("STU3", "{'resourceType':'CapabilityStatement','fhirVersion':'3.0.1'}")]
    [InlineData("R5", "{'resourceType':'CapabilityStatement','fhirVersion':'5.0.0'}")]
    [InlineData("STU3", "{'resourceType':'Patient','id':'ana','meta':{'profile':['http://hl7.org/fhir/STU3/StructureDefinition/Patient']}}")]
    [InlineData("R5", "{'resourceType':'Patient','id':'ana','meta':{'profile':['http://hl7.org/fhir/StructureDefinition/Patient|5.0.0']}}")]
    [InlineData("DSTU2", "{'resourceType':'Patient','id':'ana','meta':{'profile':['http://fhir.org/guides/argonaut/StructureDefinition/argo-patient']}}")]
    public void A_record_that_names_another_version_is_refused(string version, string resource) => A.Refusal(A.Bundle(resource)).ShouldContain($"FHIR {version}, and R4 is read");

    [Fact]
    public void A_bundle_may_name_its_version_itself() =>
        A.Refusal("{'resourceType':'Bundle','meta':{'profile':['http://hl7.org/fhir/3.0/StructureDefinition/Bundle']},'entry':[]}").ShouldContain("FHIR STU3");

    [Theory]
    [InlineData("{'resourceType':'CapabilityStatement','fhirVersion':'4.0.1'}")]
    [InlineData("{'resourceType':'Patient','id':'ana','meta':{'profile':['http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|3.1.1']}}")]
    [InlineData("{'resourceType':'MedicationStatement','subject':{'reference':'Patient/ana'},'context':{'reference':'Encounter/1'},'medicationCodeableConcept':{'text':'Metformin'}}")]
    [InlineData("{'resourceType':'DocumentReference','subject':{'reference':'Patient/ana'},'context':{'encounter':[{'reference':'Encounter/1'}]},'type':{'text':'Note'}}")]
    [InlineData("{'resourceType':'Encounter','subject':{'reference':'Patient/ana'},'class':{'code':'AMB'},'period':{'start':'2024'}}")]
    public void What_R4_itself_writes_is_not_refused(string resource) => Should.NotThrow(() => A.Chart(resource));

    [Fact]
    public void One_stray_element_among_R4_resources_is_no_other_version()
    {
        var sound = Enumerable.Range(0, 3).Select(i => A.Of("Observation", $"o{i}", "'code':{'text':'HbA1c'}"));
        var stray = A.Of("Observation", "stray", "'code':{'text':'HbA1c'},'comment':'seen'");

        A.Chart([A.Patient, .. sound, stray]).Facts.Count(fact => fact.Id.StartsWith("Observation/", StringComparison.Ordinal)).ShouldBe(4);
    }
}
