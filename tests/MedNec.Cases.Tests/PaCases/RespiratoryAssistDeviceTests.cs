using System.Text.Json;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Fhir;
using MedNec.Testing;

namespace MedNec.Cases.Tests.PaCases;

/// <summary>
/// The chart of a published questionnaire package for respiratory assist devices (shared test data), judged by cms/l33800: what
/// the package expects to be filled in is what the verdict stands on.
/// </summary>
public sealed class RespiratoryAssistDeviceTests
{
    private readonly Brief brief = Read();

    [Fact]
    public void Who_the_patient_is_agrees_with_the_answers_expected()
    {
        var expected = Expected();

        brief.Subject.BirthDate.ShouldBe(A.Date(expected["PBD.4"]));
        brief.Subject.Sex.ShouldBe(expected["PBD.5"]);
        brief.Subject.Name.ShouldNotBeNull().ShouldSatisfyAllConditions(name => name.ShouldContain(expected["PBD.1"]), name => name.ShouldContain(expected["PBD.2"]));
    }

    [Fact]
    public void The_diagnosis_that_the_verdict_stands_on_is_the_one_expected()
    {
        var expected = Expected();
        var found = Answered("COPD.DX");

        found.Answer.ShouldBe(Answer.Met);
        found.Facts.SelectMany(fact => fact.What.Codes).Select(code => code.Value).ShouldContain(expected["3.1"]);
        brief.Chart.Facts.Where(fact => fact.Kind == FactKind.Condition).SelectMany(fact => fact.What.Codes).Select(code => code.Value).ShouldContain(expected["3.2"]);
        brief.Chart.Facts.Where(fact => fact.Kind == FactKind.Order).SelectMany(fact => fact.What.Codes).Select(code => code.Value).ShouldContain(expected["4.6.1"]);
    }

    [Theory, InlineData("COPD.A", 45, Answer.NotMet), InlineData("COPD.B", 90, Answer.NotMet), InlineData("RTD.B.1", 45, Answer.Met), InlineData("HS.A", 45, Answer.Met)]
    public void The_results_of_the_chart_are_the_ones_the_verdict_stands_on(string demand, int value, Answer answer)
    {
        var found = Answered(demand);

        found.Answer.ShouldBe(answer, found.Ask);
        found.Facts[0].Value!.Value.ShouldBe(value);
    }

    [Fact]
    public void The_device_is_not_approvable_on_this_chart() => Judge().Answer.ShouldNotBe(Answer.Met);

    private static Brief Read()
    {
        Assert.SkipWhen(Repository.SharedData is null, Repository.NoSharedData);
        return new Brief
        {
            Purpose = Purpose.PriorAuthorization,
            Date = A.Date("2024-04-07"),
            Today = new DateOnly(2024, 4, 7),
            Coverage = A.Medicare(),
            Items = [new RequestedItem { System = "HCPCS", Code = "E0470" }],
            Chart = new FhirChartReader().Read(File.ReadAllBytes(PathTo("pat015_bundle.json")), "chart"),
        };
    }

    private static string PathTo(string file) => Path.Combine(Repository.SharedData!, "fhir", "dtr-respiratory-assist-device", file);

    /// <summary>The expected answers by link id: text, date, or the code of a coding.</summary>
    private static Dictionary<string, string> Expected()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(File.ReadAllBytes(PathTo("pre_populated_questionnaire_response.json")));
        Walk(json.RootElement);
        return found;

        void Walk(JsonElement node)
        {
            foreach (var item in node.TryGetProperty("item", out var items) ? items.EnumerateArray().ToList() : [])
            {
                if (item.TryGetProperty("answer", out var answers) && answers[0].EnumerateObject().FirstOrDefault(property => property.Name.StartsWith("value", StringComparison.Ordinal)) is { Value.ValueKind: not JsonValueKind.Undefined } value)
                {
                    found[item.GetProperty("linkId").GetString()!] = value.Value.ValueKind == JsonValueKind.Object ? value.Value.GetProperty("code").GetString()! : value.Value.GetString()!;
                }

                Walk(item);
            }
        }
    }

    private CoverageVerdict Judge() => CoveragePolicy.Judge(PolicyShelf.Shipped.Find("cms/l33800", brief.Today).ShouldNotBeNull(), brief);

    private AnsweredCriterion Answered(string id) => Judge().Criteria.First(criterion => criterion.Criterion.Id == id);
}
