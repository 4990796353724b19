using MedNec.Engine.Charts;

namespace MedNec.Fhir.Records;

public sealed class ReferencesTests
{
    private const string Doctor = "{'resourceType':'Practitioner','id':'lee','identifier':[{'system':'http://hl7.org/fhir/sid/us-npi','value':'1234567893'}],'name':[{'family':'Lee','given':['Hana']}]}";

    [Theory]
    [InlineData("'reference':'Practitioner/lee'")]
    [InlineData("'reference':'Practitioner/lee/_history/2'")]
    [InlineData("'reference':'https://ehr.example.org/r4/Practitioner/lee'")]
    [InlineData("'reference':'https://ehr.example.org/r4/Practitioner/lee/_history/2'")]
    [InlineData("'reference':'Practitioner?identifier=http://hl7.org/fhir/sid/us-npi|1234567893'")]
    [InlineData("'reference':'Practitioner?active=true&identifier=http%3A%2F%2Fhl7.org%2Ffhir%2Fsid%2Fus-npi%7C1234567893'")]
    [InlineData("'type':'Practitioner','identifier':{'system':'http://hl7.org/fhir/sid/us-npi','value':'1234567893'}")]
    [InlineData("'reference':'#me'")]
    [InlineData("'display':'Hana Lee'")]
    [InlineData("'reference':'Practitioner/gone','display':'Hana Lee'")]
    public void A_reference_of_every_form_leads_to_the_person(string reference) => ByIn("https://ehr.example.org/r4/Practitioner/lee", reference).ShouldBe("Hana Lee");

    [Fact]
    public void A_urn_leads_to_the_entry_that_bears_it() =>
        ByIn("urn:uuid:0b0c3a7c-1111-4222-8333-444455556666", "'reference':'urn:uuid:0b0c3a7c-1111-4222-8333-444455556666'").ShouldBe("Hana Lee");

    [Theory]
    [InlineData("'reference':'Practitioner/gone'")]
    [InlineData("'reference':'#gone'")]
    [InlineData("'reference':'#'")]
    [InlineData("'reference':'?'")]
    [InlineData("'reference':'/'")]
    [InlineData("'reference':'Practitioner/'")]
    [InlineData("'reference':'Practitioner?identifier='")]
    [InlineData("'reference':'Practitioner?identifier=%zz|%'")]
    [InlineData("'reference':'urn:uuid:'")]
    [InlineData("'reference':'https://other.example.com/r4/Practitioner/lee'")]
    [InlineData("'reference':7")]
    [InlineData("'reference':{}")]
    [InlineData("'identifier':[]")]
    public void A_broken_reference_names_nobody(string reference) => ByIn("https://ehr.example.org/r4/Practitioner/lee", reference).ShouldBeNull();

    [Fact]
    public void Two_roles_that_name_each_other_come_to_an_end() =>
        A.Chart("{'resourceType':'PractitionerRole','id':'a','practitioner':{'reference':'PractitionerRole/b'}}", "{'resourceType':'PractitionerRole','id':'b','practitioner':{'reference':'PractitionerRole/a'}}")
            .ShouldLeaveOut("PractitionerRole, nobody named", 2);

    private static string? ByIn(string fullUrl, string reference) =>
        A.Read("""
            {'resourceType':'Bundle','type':'collection','entry':[
              {'fullUrl':'FULLURL','resource':DOCTOR},
              {'resource':{'resourceType':'ServiceRequest','id':'s','code':{'text':'MRI'},'requester':{REFERENCE},
                'contained':[{'resourceType':'Practitioner','id':'me','name':[{'text':'Hana Lee'}]}]}}]}
            """.Replace("FULLURL", fullUrl, StringComparison.Ordinal).Replace("DOCTOR", Doctor, StringComparison.Ordinal).Replace("REFERENCE", reference, StringComparison.Ordinal)).Of(FactKind.Order).Single().By;
}
