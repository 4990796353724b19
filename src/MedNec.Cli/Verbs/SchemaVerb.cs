using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using MedNec.Cases;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cli.Verbs;

/// <summary><c>mednec schema brief|letter|findings|policy</c>: the JSON Schema of a shape, made from the types and tables that read and write it.</summary>
internal static class SchemaVerb
{
    public static Command Create(Terminal terminal)
    {
        var shape = new Argument<string>("SHAPE") { Description = "brief, letter, findings or policy" };
        var command = new Command("schema", "Prints the JSON Schema of a shape") { shape, Options.Format("json"), Options.Data(), Options.Today() };
        command.SetAction(parsed => terminal.Output.WriteLine(Of(parsed.GetRequiredValue(shape)).ToJsonString(new JsonSerializerOptions { WriteIndented = true })));
        return command;
    }

    private static JsonObject Of(string shape)
    {
        if (shape == "policy")
        {
            return PolicySchema.Make();
        }

        JsonTypeInfo type = shape switch
        {
            "brief" => LetterJson.Default.Brief,
            "letter" => LetterJson.Default.Letter,
            "findings" => LetterJson.Default.Review,
            _ => throw new UnreadableInputException(shape, null, "is no shape we know; take brief, letter, findings or policy"),
        };
        var schema = (JsonObject)type.GetJsonSchemaAsNode(new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described });
        schema["type"] = "object";
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", $"MedNec {shape}");
        if (shape == "brief")
        {
            // What reading refuses, the schema refuses: unknown names, but for those that begin with "x-".
            Close(schema);
        }

        return schema;
    }

    private static JsonNode Described(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        return type == typeof(PartialDate)
            ? new JsonObject { ["type"] = "string", ["description"] = "A date to the year, month or day: 2024, 2024-03, 2024-03-09. An impossible date is read and becomes a finding." }
            : node;
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject part:
                foreach (var (_, child) in part.ToList())
                {
                    Close(child);
                }

                if (part["properties"] is JsonObject)
                {
                    part["additionalProperties"] = false;
                    part["patternProperties"] = new JsonObject { ["^x-"] = true };
                }

                break;
            case JsonArray list:
                foreach (var child in list)
                {
                    Close(child);
                }

                break;
        }
    }
}
