using System.Text.Json.Nodes;
using MedNec.Cases;

namespace MedNec.Fhir;

/// <summary>The examples of US Core and of the Da Vinci guides: all FHIR R4, many of them no patient's record.</summary>
public sealed class GuideExamplesTests
{
    private static readonly HashSet<string> NoPatientRecord =
    [
        "Appointment", "Claim", "ClaimResponse", "CommunicationRequest", "Immunization", "Library", "Location", "Media", "NutritionOrder", "OperationOutcome",
        "Parameters", "Provenance", "Questionnaire", "QuestionnaireResponse", "RelatedPerson", "Specimen", "Subscription", "Task", "VisionPrescription",
    ];

    [Theory]
    [MemberData(nameof(SharedCharts.GuideExamples), MemberType = typeof(SharedCharts))]
    public void Each_is_read_or_refused_for_its_type_alone(string file)
    {
        var bytes = File.ReadAllBytes(SharedCharts.PathTo(file));
        var type = (string)JsonNode.Parse(bytes)!["resourceType"]!;

        if (NoPatientRecord.Contains(type))
        {
            Should.Throw<UnreadableInputException>(() => new FhirChartReader().Read(bytes, "example.json")).Message.ShouldContain($"holds a FHIR {type}");
            return;
        }

        var chart = new FhirChartReader().Read(bytes, "example.json");
        // Some examples name their device or clinician only by a reference that leads out of the file.
        (chart.Facts.Count + chart.NotUsed.Values.Sum()).ShouldBeGreaterThan(0);
        if (type is not ("Bundle" or "Device" or "DeviceRequest" or "Medication" or "PractitionerRole"))
        {
            chart.NotUsed.ShouldBeEmpty();
        }
    }
}
