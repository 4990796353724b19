using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Cases.Briefs;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Store.Files;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec chart FILE…</c>: reads the records of one patient and prints the chart.</summary>
internal static class ChartVerb
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "FHIR R4 bundles of one patient", Arity = ArgumentArity.OneOrMore };
        var format = Options.Format("text", "json");
        var command = new Command("chart", "Reads a patient's record and prints the chart") { files, format, Options.Data(), Options.Today() };
        command.SetAction(parsed =>
        {
            var paths = parsed.GetRequiredValue(files);
            var chart = MergeCharts.Of([.. paths.Select(path => Parts.Charts.Read(BriefFolder.ReadNamed(path), path))], string.Join(", ", paths));
            terminal.Output.WriteLine(parsed.GetRequiredValue(format) == "json" ? Json(chart) : Text(chart));
        });
        return command;
    }

    private static string Json(Chart chart)
    {
        var facts = new JsonObject();
        foreach (var kind in chart.Facts.GroupBy(fact => fact.Kind))
        {
            facts[JsonNamingPolicy.KebabCaseLower.ConvertName(kind.Key.ToString())] = new JsonArray([.. kind.Select(fact => JsonSerializer.SerializeToNode(fact, LetterJson.Default.Fact))]);
        }

        return new JsonObject
        {
            ["patient"] = chart.Patient is null ? null : JsonSerializer.SerializeToNode(chart.Patient, LetterJson.Default.Patient),
            ["facts"] = facts,
            ["notUsed"] = new JsonObject(chart.NotUsed.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value))),
        }.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static string Text(Chart chart)
    {
        var lines = new List<string>
        {
            chart.Patient is { } patient
                ? $"{patient.Name ?? "Name not recorded"}, born {patient.BirthDate?.ToString() ?? "(not recorded)"}, {patient.Sex ?? "sex not recorded"}"
                : "No patient in this record",
        };
        foreach (var kind in chart.Facts.Where(fact => fact.Kind != FactKind.Identity).GroupBy(fact => fact.Kind))
        {
            lines.Add("");
            lines.Add($"{kind.Key} ({kind.Count()})");
            lines.AddRange(kind.Select(fact => $"  {fact.Date?.ToString() ?? "no date",-10}  {fact.Text}  [{fact.Source}]"));
        }

        if (chart.NotUsed.Count > 0)
        {
            lines.Add("");
            lines.Add("Not used");
            lines.AddRange(chart.NotUsed.Select(entry => $"  {entry.Value,6}  {entry.Key}"));
        }

        return string.Join('\n', lines);
    }
}
