using MedNec.Engine.Charts;

namespace MedNec.Fhir.Resources;

public sealed class OtherResourcesTests
{
    [Theory]
    [InlineData("Procedure", "'status':'completed','code':{'text':'Septoplasty'},'performedPeriod':{'start':'2025-03-01','end':'2025-03-02'},'outcome':{'text':'Improved'},'performer':[{'actor':{'reference':'Practitioner/lee'}}],'reasonCode':[{'text':'obstruction'}]",
        "Septoplasty: Improved; for obstruction, 2025-03-01 to 2025-03-02, completed, by Hana Lee")]
    [InlineData("Procedure", "'code':{'text':'Physical therapy'},'performedString':'in spring'", "Physical therapy; performed in spring")]
    [InlineData("DiagnosticReport", "'status':'final','code':{'text':'Polysomnography'},'effectiveDateTime':'2026-09-02','conclusion':'Severe apnea','presentedForm':[{'title':'Sleep study'}]",
        "Polysomnography: Severe apnea; Sleep study, 2026-09-02, final")]
    [InlineData("Encounter", "'status':'finished','class':{'code':'VR'},'type':[{'text':'Follow-up'}],'period':{'start':'2026-01-05'},'reasonCode':[{'text':'Fatigue'}],'participant':[{'individual':{'display':'Hana Lee, MD'}}]",
        "Follow-up; virtual, for Fatigue, 2026-01-05, finished, by Hana Lee, MD")]
    [InlineData("CarePlan", "'status':'active','category':[{'text':'Weight plan'}],'period':{'start':'2026-01-05'},'activity':[{'detail':{'code':{'text':'Diet'},'status':'in-progress'}}]",
        "Weight plan; Diet (in progress), 2026-01-05, active")]
    [InlineData("Goal", "'lifecycleStatus':'active','description':{'text':'AHI'},'target':[{'detailQuantity':{'value':5,'comparator':'<','unit':'per hour'},'dueDate':'2027-02-28'}]",
        "AHI: < 5 per hour, 2027-02-28, active")]
    [InlineData("ServiceRequest", "'status':'active','intent':'order','code':{'text':'Physical therapy','coding':[{'system':'http://www.ama-assn.org/go/cpt','code':'97110'}]},'authoredOn':'2026-01-05','quantityQuantity':{'value':12,'unit':'visits'},'priority':'urgent'",
        "Physical therapy (CPT 97110); quantity 12 visits, urgent, 2026-01-05, active")]
    [InlineData("DeviceRequest", "'status':'active','intent':'original-order','codeCodeableConcept':{'text':'CPAP device','coding':[{'system':'https://bluebutton.cms.gov/resources/codesystem/hcpcs','code':'E0601'}]},'authoredOn':'2026-01-05','occurrenceTiming':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}}",
        "CPAP device (HCPCS E0601); to be used once per day, 2026-01-05, active")]
    [InlineData("DocumentReference", "'status':'current','type':{'text':'Progress note'},'date':'2026-01-05T10:00:00Z','content':[{'attachment':{'title':'Visit of January 5'}}]",
        "Progress note; Visit of January 5, 2026-01-05, current")]
    [InlineData("DeviceUseStatement", "'status':'active','device':{'display':'CPAP device'},'timingPeriod':{'start':'2025-01'},'recordedOn':'2026-01-05'", "CPAP device, 2025-01, active")]
    public void A_resource_reads_as_one_line(string type, string members, string text) =>
        A.Fact($"{type}/x", A.Patient, A.Doctor, A.Of(type, "x", members)).Text.ShouldBe(text);

    [Theory]
    [InlineData("AllergyIntolerance", "'patient':{'reference':'Patient/ana'},'clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'Penicillin'},'criticality':'high','recordedDate':'2020','reaction':[{'manifestation':[{'text':'Hives'}],'severity':'moderate'}]",
        "Penicillin: Hives, moderate; criticality high, 2020, active")]
    [InlineData("Device", "'patient':{'reference':'Patient/ana'},'status':'active','type':{'text':'CPAP device'},'manufacturer':'Acme','modelNumber':'Z1'", "CPAP device; Acme, model Z1, active")]
    [InlineData("Coverage", "'beneficiary':{'reference':'Patient/ana'},'status':'active','payor':[{'display':'Example Health Plan'}],'class':[{'type':{'coding':[{'code':'plan'}]},'name':'Gold'},{'type':{'coding':[{'code':'group'}]},'value':'G-7'}],'subscriberId':'M1','period':{'start':'2026-01-01'}",
        "Example Health Plan: Gold; member M1, group G-7, 2026-01-01, active")]
    [InlineData("Practitioner", "'name':[{'family':'Lee','given':['Hana'],'suffix':['MD']}],'identifier':[{'system':'http://hl7.org/fhir/sid/us-npi','value':'1234567893'}],'telecom':[{'system':'phone','value':'555-0101'}]",
        "Hana Lee: MD; NPI 1234567893, 555-0101")]
    [InlineData("PractitionerRole", "'practitioner':{'display':'Hana Lee'},'organization':{'display':'River Clinic'},'specialty':[{'text':'Sleep medicine'}]", "Hana Lee: Sleep medicine; River Clinic")]
    [InlineData("Organization", "'name':'River Clinic','telecom':[{'system':'fax','value':'555-0102'}],'address':[{'line':['1 Main St'],'city':'Dayton','state':'OH','postalCode':'45402'}]",
        "River Clinic; 1 Main St, Dayton, OH 45402, fax 555-0102")]
    public void A_resource_without_a_subject_reads_as_one_line(string type, string members, string text) =>
        A.Fact($"{type}/x", A.Patient, $"{{'resourceType':'{type}','id':'x',{members}}}").Text.ShouldBe(text);

    [Fact]
    public void Each_member_of_a_care_team_is_a_fact_and_the_patient_is_none() =>
        A.Chart(A.Patient, A.Doctor, A.Of("CareTeam", "t", "'participant':[{'member':{'reference':'Patient/ana'}},{'role':[{'text':'Sleep physician'}],'member':{'reference':'Practitioner/lee'}},{'member':{'reference':'Practitioner/gone'}}]"))
            .Of(FactKind.Clinician).Select(fact => $"{fact.Id}: {fact.Text}").ShouldBe(["CareTeam/t#2: Hana Lee: Sleep physician", "Practitioner/lee: Hana Lee"]);

    [Fact]
    public void A_report_belongs_with_its_results_also_when_it_carries_them_inside()
    {
        var chart = A.Chart(A.Patient, A.Of("DiagnosticReport", "psg", "'code':{'text':'Polysomnography'},'result':[{'reference':'#ahi'},{'display':'Arousals'}],'contained':[{'resourceType':'Observation','id':'ahi','code':{'text':'AHI'},'valueQuantity':{'value':32.0,'unit':'/h'}}]"));

        var report = chart.Of(FactKind.Report).Single();
        report.Because.ShouldBe(["DiagnosticReport/psg#ahi"]);
        report.Detail.ShouldBe("Arousals");
        chart.Of(FactKind.Result).Single().Text.ShouldBe("AHI: 32.0 /h");
    }

    [Fact]
    public void A_plan_held_by_a_parent_names_the_holder()
    {
        var chart = A.Chart(
            A.Patient,
            "{'resourceType':'Patient','id':'mother','name':[{'family':'Reyes','given':['Marta']}],'birthDate':'1950-05-06'}",
            "{'resourceType':'Coverage','id':'c','beneficiary':{'reference':'Patient/ana'},'subscriber':{'reference':'Patient/mother'},'relationship':{'coding':[{'code':'child'}]},'payor':[{'display':'Example Health Plan'}]}");

        chart.Of(FactKind.Coverage).Single().Detail.ShouldBe("held by Marta Reyes (patient is child) born 1950-05-06");
        chart.ShouldLeaveOut("Patient, holder of the plan", 1);
        chart.Patient!.Name.ShouldBe("Ana Luz Reyes");
    }

    [Theory]
    [InlineData("Procedure", "'status':'not-done'", "not done")]
    [InlineData("Encounter", "'status':'cancelled'", "cancelled")]
    [InlineData("ServiceRequest", "'status':'revoked'", "revoked")]
    [InlineData("DeviceRequest", "'status':'entered-in-error'", "entered in error")]
    [InlineData("DocumentReference", "'status':'superseded'", "superseded")]
    [InlineData("Goal", "'lifecycleStatus':'rejected'", "rejected")]
    [InlineData("CarePlan", "'status':'entered-in-error'", "entered in error")]
    public void What_never_happened_is_left_out_and_counted(string type, string status, string why) =>
        A.Chart(A.Patient, A.Of(type, "x", status)).ShouldLeaveOut($"{type}, {why}", 1);

    [Fact]
    public void A_meter_of_the_clinic_is_no_device_of_the_patient() =>
        A.Chart(A.Patient, "{'resourceType':'Device','id':'meter','type':{'text':'Oximeter'}}").ShouldLeaveOut("Device, not the patient's", 1);

    [Fact]
    public void A_type_that_is_not_used_is_counted() =>
        A.Chart(A.Patient, "{'resourceType':'Claim','id':'1'}", "{'resourceType':'Claim','id':'2'}").ShouldLeaveOut("Claim", 2);
}
