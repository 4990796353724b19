using MedNec.Engine.Charts;

namespace MedNec.Fhir.Resources;

public sealed class ReadMedicationTests
{
    private const string Drug = "'medicationCodeableConcept':{'text':'Metformin 500 mg tablet','coding':[{'system':'http://www.nlm.nih.gov/research/umls/rxnorm','code':'861007'}]}";

    [Fact]
    public void A_prescription_is_read_with_dose_reason_and_prescriber()
    {
        var fact = A.Fact("MedicationRequest/m", A.Patient, A.Doctor, A.Apnea, A.Of("MedicationRequest", "m",
            $"{Drug},'status':'stopped','intent':'order','authoredOn':'2025-05-01','requester':{{'reference':'Practitioner/lee'}},'statusReason':{{'text':'Nausea'}},'reasonReference':[{{'reference':'Condition/osa'}}],'dosageInstruction':[{{'text':'1 tablet twice daily'}}]"));

        fact.Text.ShouldBe("Metformin 500 mg tablet (RxNorm 861007): Nausea; 1 tablet twice daily, 2025-05-01, stopped, by Hana Lee");
        fact.Because.ShouldBe(["Condition/osa"]);
        fact.Source.Quote.ShouldBe("1 tablet twice daily");
    }

    [Theory]
    [InlineData("'timing':{'repeat':{'frequency':1,'period':1,'periodUnit':'d'}},'doseAndRate':[{'doseQuantity':{'value':1}}]", "dose 1, once per day")]
    [InlineData("'timing':{'repeat':{'frequency':2,'period':1,'periodUnit':'d','when':['HS'],'boundsDuration':{'value':10,'code':'d'}}},'doseAndRate':[{'doseQuantity':{'value':2.50,'unit':'mg'}}],'route':{'text':'oral'}", "2.50 mg, oral, 2 times per day, at bedtime, for 10 days")]
    [InlineData("'timing':{'repeat':{'frequency':1,'period':6,'periodUnit':'h'}},'asNeededCodeableConcept':{'text':'pain'}", "every 6 hours, as needed for pain")]
    [InlineData("'timing':{'repeat':{'frequency':3,'frequencyMax':4,'period':2,'periodUnit':'wk','dayOfWeek':['mon','fri']}},'asNeededBoolean':true", "3 to 4 times per 2 weeks, on Monday, Friday, as needed")]
    [InlineData("'timing':{'code':{'text':'BID'}},'doseAndRate':[{'doseRange':{'low':{'value':1,'unit':'tablet'},'high':{'value':2,'unit':'tablet'}}}]", "1 tablet to 2 tablet, BID")]
    [InlineData("'doseAndRate':[{'rateRatio':{'numerator':{'value':5,'unit':'mL'},'denominator':{'value':1,'unit':'h'}}}],'maxDosePerPeriod':{'numerator':{'value':4,'unit':'g'},'denominator':{'value':1,'unit':'day'}}", "at 5 mL per 1 h, at most 4 g per 1 day")]
    public void A_dose_without_text_is_put_in_words(string dosage, string words) =>
        A.Fact("MedicationRequest/m", A.Patient, A.Of("MedicationRequest", "m", $"{Drug},'dosageInstruction':[{{{dosage}}}]")).Detail.ShouldBe(words);

    [Theory]
    [InlineData("'medicationReference':{'reference':'#med'},'contained':[{'resourceType':'Medication','id':'med','code':{'text':'Axid'}}]", "Axid")]
    [InlineData("'medicationReference':{'reference':'Medication/shelf'}", "Gabapentin 300 mg")]
    [InlineData("'medicationReference':{'reference':'Medication/gone','display':'Axid'}", "Axid")]
    [InlineData("'medicationReference':{'reference':'#med'},'contained':[{'resourceType':'Medication','id':'med','ingredient':[{'itemCodeableConcept':{'text':'Codeine'}},{'itemCodeableConcept':{'text':'Acetaminophen'}}]}]", "Codeine, Acetaminophen")]
    public void A_drug_is_found_wherever_it_is_named(string members, string name)
    {
        var chart = A.Chart(A.Patient, "{'resourceType':'Medication','id':'shelf','code':{'text':'Gabapentin 300 mg'}}", A.Of("MedicationRequest", "m", members));

        chart.Of(FactKind.Medication).Single().What.Text.ShouldBe(name);
        chart.NotUsed.ContainsKey("Medication, not referred to").ShouldBe(name != "Gabapentin 300 mg");
    }

    [Theory]
    [InlineData("MedicationStatement", "'effectivePeriod':{'start':'2025-01','end':'2025-03'},'dosage':[{'text':'nightly'}],'reasonCode':[{'text':'pain'}],'status':'completed'", "Metformin 500 mg tablet (RxNorm 861007); nightly, for pain, 2025-01 to 2025-03, completed")]
    [InlineData("MedicationDispense", "'whenHandedOver':'2025-02-03','quantity':{'value':30,'unit':'tablet'},'daysSupply':{'value':30,'unit':'days','code':'d'},'status':'completed'", "Metformin 500 mg tablet (RxNorm 861007); dispensed 30 tablet, supply for 30 days, 2025-02-03, completed")]
    [InlineData("MedicationAdministration", "'effectiveDateTime':'2025-02-03','dosage':{'dose':{'value':4,'unit':'mg'},'route':{'text':'intravenous'}},'status':'completed'", "Metformin 500 mg tablet (RxNorm 861007); given: 4 mg, intravenous, 2025-02-03, completed")]
    public void What_is_taken_dispensed_or_given_is_a_medication(string type, string members, string text) =>
        A.Fact($"{type}/m", A.Patient, A.Of(type, "m", $"{Drug},{members}")).Text.ShouldBe(text);

    [Fact]
    public void A_dispense_belongs_to_its_prescription() =>
        A.Fact("MedicationDispense/d", A.Patient, A.Of("MedicationRequest", "m", Drug), A.Of("MedicationDispense", "d", $"{Drug},'authorizingPrescription':[{{'reference':'MedicationRequest/m'}}]"))
            .Because.ShouldBe(["MedicationRequest/m"]);

    [Theory]
    [InlineData("MedicationRequest", "'status':'entered-in-error'", "entered in error")]
    [InlineData("MedicationRequest", "'status':'cancelled'", "cancelled")]
    [InlineData("MedicationRequest", "'doNotPerform':true", "an order not to do it")]
    [InlineData("MedicationStatement", "'status':'not-taken'", "not taken")]
    [InlineData("MedicationDispense", "'status':'declined'", "declined")]
    [InlineData("MedicationAdministration", "'status':'not-done'", "not done")]
    public void A_drug_that_was_never_taken_is_left_out(string type, string status, string why) =>
        A.Chart(A.Patient, A.Of(type, "m", $"{Drug},{status}")).ShouldLeaveOut($"{type}, {why}", 1);

    [Fact]
    public void A_plan_to_prescribe_says_that_it_is_one() =>
        A.Fact("MedicationRequest/m", A.Patient, A.Of("MedicationRequest", "m", $"{Drug},'intent':'proposal'")).Detail.ShouldBe("proposal");
}
