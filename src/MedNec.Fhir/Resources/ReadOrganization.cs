using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Organization: a clinic, supplier or payer.</summary>
internal static class ReadOrganization
{
    public static void Read(Resource organization, ChartDraft chart)
    {
        var json = organization.Json;
        if (json.Words("name") is not { } name)
        {
            chart.LeaveOut(organization, NotNamed.Why(organization, "name"));
            return;
        }

        chart.Add(chart.Fact(organization, FactKind.Organization, new Concept(name)) with
        {
            Finding = json.AllConceptWords("type"),
            Detail = Phrase.List(json.Address(), json.Number("phone"), Phrase.After("fax ", json.Number("fax")), Phrase.After("NPI ", json.Npi())),
        });
    }
}
