using System.Text.Json;
using System.Text.Json.Nodes;
using MedNec.Engine.Policies;

namespace MedNec.Cli.Verbs;

/// <summary>A policy as JSON: its head as <c>policy list</c> has it, and its tree.</summary>
internal static class PolicyTree
{
    /// <summary>The whole policy.</summary>
    public static JsonObject Of(Policy policy)
    {
        var json = (JsonObject)JsonSerializer.SerializeToNode(PolicyEntry.Of(policy), PolicyJson.Default.PolicyEntry)!;
        json["diagnoses"] = Texts(policy.Diagnoses);
        json["emphasis"] = Texts(policy.Emphasis);
        json["channels"] = new JsonArray([.. policy.Channels.Select(channel => (JsonNode)new JsonObject { ["channel"] = channel.Channel, ["address"] = channel.Address, ["pages"] = channel.Pages, ["megabytes"] = channel.Megabytes })]);
        json["criteria"] = Node(policy.Criteria);
        json["documents"] = new JsonArray([.. policy.Documents.Select(Node)]);
        if (policy.Renewal is { } renewal)
        {
            json["renewal"] = new JsonObject { ["criteria"] = Node(renewal.Criteria), ["documents"] = new JsonArray([.. renewal.Documents.Select(Node)]) };
        }

        return json;
    }

    private static JsonNode Node(Criterion criterion)
    {
        var json = new JsonObject { ["id"] = criterion.Id, ["text"] = criterion.Text };
        if (criterion is Demand demand)
        {
            json["asks"] = (demand.IsDenied ? "not: " : "") + demand.Kind.InWords;
            json["section"] = demand.Section;
            json["ask"] = demand.Ask;
        }
        else if (criterion is Join join)
        {
            json["join"] = JsonNamingPolicy.KebabCaseLower.ConvertName(join.Kind.ToString());
            json["least"] = join.Kind == JoinKind.AtLeast ? join.Least : null;
            json["policy"] = join.PolicyId;
            json["of"] = new JsonArray([.. join.Of.Select(Node)]);
        }

        foreach (var empty in json.Where(entry => entry.Value is null).Select(entry => entry.Key).ToList())
        {
            json.Remove(empty);
        }

        return json;
    }

    private static JsonArray Texts(IReadOnlyList<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
