using System.Text.Json.Nodes;
using MedNec.Engine.Charts;

namespace MedNec.Fhir;

/// <summary>Whole charts of the Synthea project, against a plain count of their JSON.</summary>
public sealed class SyntheaChartsTests
{
    [Theory]
    [MemberData(nameof(SharedCharts.Synthea), MemberType = typeof(SharedCharts))]
    public void Every_resource_is_the_source_of_a_fact_or_counted_as_not_used(string file)
    {
        var (chart, json) = Read(file);
        var expected = json["entry"]!.AsArray()
            .GroupBy(entry => (string)entry!["resource"]!["resourceType"]!)
            .ToDictionary(group => group.Key, group => group.Count());

        foreach (var (type, count) in expected)
        {
            var sources = chart.Facts.Select(fact => fact.Source.Reference).Where(reference => reference.StartsWith(type + "/", StringComparison.Ordinal)).Distinct().Count();
            var leftOut = chart.NotUsed.Where(entry => entry.Key == type || entry.Key.StartsWith(type + ",", StringComparison.Ordinal)).Sum(entry => entry.Value);
            (sources + leftOut).ShouldBe(count, type);
        }
    }

    [Theory]
    [MemberData(nameof(SharedCharts.Synthea), MemberType = typeof(SharedCharts))]
    public void Conditions_prescriptions_and_results_are_all_facts(string file)
    {
        var (chart, json) = Read(file);
        int InJson(string type) => json["entry"]!.AsArray().Count(entry => (string)entry!["resource"]!["resourceType"]! == type);

        chart.Of(FactKind.Condition).Count().ShouldBe(InJson("Condition"));
        chart.Of(FactKind.Medication).Count().ShouldBe(InJson("MedicationRequest"));
        chart.Of(FactKind.Result).Count(fact => !fact.Id.Contains('#')).ShouldBe(InJson("Observation"));
        chart.Of(FactKind.Visit).Count().ShouldBe(InJson("Encounter"));
        chart.Of(FactKind.Condition).ShouldAllBe(fact => fact.What.In(CodeSystems.Snomed) != null);
    }

    [Theory]
    [MemberData(nameof(SharedCharts.Synthea), MemberType = typeof(SharedCharts))]
    public void Numbers_keep_the_digits_of_the_file(string file)
    {
        var (chart, json) = Read(file);
        var byId = chart.Facts.ToDictionary(fact => fact.Id);

        foreach (var resource in json["entry"]!.AsArray().Select(entry => entry!["resource"]!))
        {
            if (resource["valueQuantity"]?["value"] is { } value)
            {
                var fact = byId[$"Observation/{resource["id"]}"];
                fact.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe(value.ToJsonString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(SharedCharts.Synthea), MemberType = typeof(SharedCharts))]
    public void The_patient_is_named_as_in_the_file(string file)
    {
        var (chart, json) = Read(file);
        var patient = json["entry"]!.AsArray().Select(entry => entry!["resource"]!).Single(resource => (string)resource["resourceType"]! == "Patient");
        var name = patient["name"]![0]!;

        chart.Patient!.Name.ShouldBe($"{string.Join(' ', name["given"]!.AsArray().Select(given => (string)given!))} {name["family"]}");
        chart.Patient.BirthDate.ToString().ShouldBe((string)patient["birthDate"]!);
        chart.Patient.Sex.ShouldBe((string)patient["gender"]!);
        chart.Patient.Mrn.ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(SharedCharts.Synthea), MemberType = typeof(SharedCharts))]
    public void Every_link_leads_to_a_fact_and_every_id_is_once_there(string file)
    {
        var (chart, _) = Read(file);
        var ids = chart.Facts.Select(fact => fact.Id).ToList();

        ids.ShouldBeUnique();
        chart.Facts.SelectMany(fact => fact.Because).Except(ids).ShouldBeEmpty();
    }

    private static (Chart Chart, JsonNode Json) Read(string file)
    {
        var bytes = File.ReadAllBytes(SharedCharts.PathTo(file));
        return (new FhirChartReader().Read(bytes, Path.GetFileName(file)), JsonNode.Parse(bytes)!);
    }
}
