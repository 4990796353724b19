using System.Text.Json.Nodes;
using MedNec.Engine.Checks;

namespace MedNec.Cli.Verbs;

/// <summary>A review in SARIF 2.1.0, for tools that show the findings of linters (OASIS, sarif-v2.1.0, section 3).</summary>
internal static class Sarif
{
    public static string Of(Review review, string file) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "MedNec",
                    ["version"] = typeof(Sarif).Assembly.GetName().Version!.ToString(3),
                    ["rules"] = new JsonArray([.. Catalogue.All.Where(check => review.Ran.Contains(check.Info.Id)).Select(Rule)]),
                },
            },
            ["results"] = new JsonArray([.. review.Findings.Select(finding => Result(finding, file))]),
        }),
    }.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });

    private static JsonObject Rule(ICheck check) => new JsonObject
    {
        ["id"] = check.Info.Id,
        ["shortDescription"] = new JsonObject { ["text"] = check.Info.Title },
        ["fullDescription"] = new JsonObject { ["text"] = check.Info.Why },
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(check.Info.Severity) },
    };

    private static JsonObject Result(Finding finding, string file)
    {
        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = file } },
        };
        if (finding.Where is { } place)
        {
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{place.Section}[{place.Statement}]:{place.Start}-{place.End}" });
        }

        return new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["level"] = Level(finding.Severity!.Value),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(location),
        };
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Blocker => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
