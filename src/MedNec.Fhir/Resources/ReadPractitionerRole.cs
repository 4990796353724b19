using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>PractitionerRole: as what, and where, a clinician works.</summary>
internal static class ReadPractitionerRole
{
    public static void Read(Resource role, ChartDraft chart)
    {
        var json = role.Json;
        if (chart.NameOf(json.Child("practitioner"), role) is not { } name)
        {
            chart.LeaveOut(role, "nobody named");
            return;
        }

        var period = json.Period("period");
        chart.Add(chart.Fact(role, FactKind.Clinician, new Concept(name)) with
        {
            Date = period.Start,
            End = period.End,
            Finding = json.AllConceptWords("specialty") ?? json.AllConceptWords("code"),
            Detail = Phrase.List(chart.NameOf(json.Child("organization"), role), Phrase.After("NPI ", json.Npi()), json.Number("phone")),
            Because = chart.Resolve(json.Child("practitioner"), role) is { } person ? [person.Reference] : [],
        });
    }
}
