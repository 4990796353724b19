using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Fhir.Elements;
using MedNec.Fhir.Json;
using MedNec.Fhir.Records;

namespace MedNec.Fhir.Resources;

/// <summary>Practitioner: a person who cares for the patient, with credentials and NPI.</summary>
internal static class ReadPractitioner
{
    public static void Read(Resource practitioner, ChartDraft chart)
    {
        if (PersonName.All(practitioner.Json) is not [var name, ..])
        {
            chart.LeaveOut(practitioner, NotNamed.Why(practitioner, "name"));
            return;
        }

        chart.Add(chart.Fact(practitioner, FactKind.Clinician, new Concept(name.Full)) with
        {
            Finding = name.Credentials ?? Qualifications(practitioner.Json),
            Detail = Phrase.List(Phrase.After("NPI ", practitioner.Json.Npi()), practitioner.Json.Number("phone")),
        });
    }

    private static string? Qualifications(JsonElement practitioner)
    {
        string? qualifications = null;
        foreach (var qualification in practitioner.List("qualification"))
        {
            qualifications = Phrase.List(qualifications, qualification.ConceptWords("code"));
        }

        return qualifications;
    }
}
