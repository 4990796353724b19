using System.Text.Json.Nodes;
using MedNec.Engine.Checks;

namespace MedNec.Cli.Verbs;

/// <summary>Reviews in SARIF 2.1.0, for tools that show the findings of linters (OASIS, sarif-v2.1.0, section 3).</summary>
internal static class Sarif
{
    public static string Of(params IReadOnlyList<(Review Review, string File)> reviews)
    {
        var ran = reviews.SelectMany(one => one.Review.Ran.Concat(one.Review.Findings.Select(finding => finding.Id))).ToHashSet(StringComparer.Ordinal);
        return new JsonObject
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
                        ["rules"] = new JsonArray([.. Catalogue.All.Where(check => ran.Contains(check.Info.Id)).Select(Rule)]),
                    },
                },
                ["artifacts"] = new JsonArray([.. reviews.Select(one => new JsonObject { ["location"] = new JsonObject { ["uri"] = Uri(one.File) } })]),
                ["results"] = new JsonArray([.. reviews.SelectMany((one, i) => one.Review.Findings.Select(finding => Result(finding, one.File, i)))]),
            }),
        }.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
    }

    private static JsonObject Rule(ICheck check) => new()
    {
        ["id"] = check.Info.Id,
        ["shortDescription"] = new JsonObject { ["text"] = check.Info.Title },
        ["fullDescription"] = new JsonObject { ["text"] = check.Info.Why },
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(check.Info.Severity) },
    };

    private static JsonObject Result(Finding finding, string file, int artifact)
    {
        var location = new JsonObject
        {
            ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(file), ["index"] = artifact } },
        };
        if (finding.Where is { } place)
        {
            location["logicalLocations"] = new JsonArray(new JsonObject { ["fullyQualifiedName"] = $"{place.Section}[{place.Statement}]:{place.Start}-{place.End}" });
        }

        var result = new JsonObject
        {
            ["ruleId"] = finding.Id,
            ["level"] = Level(finding.Severity!.Value),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(location),
        };
        if (finding.Resolved is { } resolved)
        {
            // Section 3.35: what a person settled outside the letter, with their words.
            result["suppressions"] = new JsonArray(new JsonObject { ["kind"] = "external", ["status"] = "accepted", ["justification"] = resolved.Sentence() });
        }

        return result;
    }

    // Section 3.4.3: a URI reference, so that a space in a file's name is written as one.
    private static string Uri(string file) => string.Join('/', file.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Severity severity) => severity switch
    {
        Severity.Blocker => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
