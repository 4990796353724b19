using System.Text.Json.Nodes;
using MedNec.Engine.Composing.Phrases;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies;

/// <summary>
/// The shape of a policy file as a JSON Schema, for editors that check YAML while it is typed. The table below says what
/// each kind of demand may hold; a test holds it against what the reader takes.
/// </summary>
public static class PolicySchema
{
    private const string Here = "#/$defs/";

    private static readonly string[] Bounds = ["at-least", "more-than", "at-most", "less-than"];

    // Each kind with its keys and the values they take; "short" where a text or list may stand in place of the map.
    private static readonly (string Kind, string? Short, (string Key, string Value)[] Keys)[] Kinds =
    [
        ("diagnosis", "texts", [("codes", "texts"), ("words", "texts"), ("from", "origin")]),
        ("result", null, [("tests", "texts"), ("tool", "texts"), ("codes", "texts"), ("without", "texts"), .. Bounds.Select(bound => (bound, "number")), ("unit", "text"), ("finding", "texts"), ("within", "span"), ("before", "before")]),
        ("score", null, [("tests", "texts"), ("tool", "texts"), ("codes", "texts"), ("without", "texts"), .. Bounds.Select(bound => (bound, "number")), ("unit", "text"), ("finding", "texts"), ("within", "span"), ("before", "before")]),
        ("change", null, [("tests", "texts"), ("codes", "texts"), ("without", "texts"), ("falls-by", "number"), ("rises-by", "number"), ("in", "text"), ("within", "span"), ("before", "before")]),
        ("treatment", null, [("any-of", "texts"), ("codes", "texts"), ("without", "texts"), ("lasted", "span"), ("ended", "outcomes"), ("within", "span"), ("before", "before"), ("count", "count")]),
        ("document", "text", [("kind", "text"), ("within", "span"), ("before", "before"), ("words", "texts")]),
        ("visit", null, [("kinds", "texts"), ("words", "texts"), ("without", "texts"), ("within", "span"), ("before", "before"), ("in-person", "truth")]),
        ("age", null, [.. Bounds.Select(bound => (bound, "number"))]),
        ("sex", "sex", []),
        ("function", null, [("words", "texts"), ("count", "count")]),
        ("specialist", "texts", []),
        ("quantity", null, [("at-most", "number"), ("per", "span"), ("unit", "text"), ("codes", "texts")]),
        ("time-since", null, [("event", "texts"), ("codes", "texts"), ("at-least", "span"), ("at-most", "span")]),
        ("statement", null, [("words", "texts")]),
        ("not-contraindicated", null, [("drugs", "texts"), ("conditions", "texts"), ("codes", "texts")]),
        ("authorization", null, []),
        ("line", "lines", []),
        ("state", "texts", []),
        ("injury", null, []),
        ("citation", null, [("organizations", "texts"), ("years", "count")]),
        ("goal", null, [("count", "count")]),
        ("risk", null, [("words", "texts")]),
        ("alternative", null, []),
        ("benefit", null, []),
    ];

    /// <summary>The keys that a kind takes, as the schema has them.</summary>
    internal static IReadOnlyDictionary<string, IReadOnlyList<string>> KeysOfKinds { get; } =
        Kinds.ToDictionary(kind => kind.Kind, kind => (IReadOnlyList<string>)[.. kind.Keys.Select(key => key.Key)], StringComparer.Ordinal);

    /// <summary>Makes the schema.</summary>
    public static JsonObject Make()
    {
        var demanded = Map([("id", "text"), ("text", "text"), ("section", "text"), ("quote", "text"), ("ask", "text"), ("of-whom", "whom"), ("for", "texts"), ("unless", "texts"), ("words", "texts")]);
        var criterion = new JsonObject
        {
            ["description"] = "One demand (id, text and exactly one kind), or a join: all, any, at-least with of, policy.",
            ["type"] = "object",
            ["properties"] = Properties(
                demanded,
                [
                    ("all", Ref("criteria")), ("any", Ref("criteria")), ("at-least", Ref("count")), ("of", Ref("criteria")), ("policy", Ref("text")), ("not", Ref("inline")),
                    .. Kinds.Select(kind => (kind.Kind, (JsonNode)Ref($"kind-{kind.Kind}"))),
                ]),
            ["additionalProperties"] = false,
            ["patternProperties"] = Foreign(),
        };
        var definitions = new JsonObject
        {
            ["text"] = Type("string", "number", "integer"),
            ["texts"] = new JsonObject { ["oneOf"] = new JsonArray(Type("string", "number"), new JsonObject { ["type"] = "array", ["items"] = Type("string", "number") }) },
            ["number"] = Type("number"),
            ["count"] = new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
            ["truth"] = Type("boolean"),
            ["day"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            ["span"] = new JsonObject { ["type"] = "string", ["pattern"] = "^P[0-9]+[DWMY]$", ["description"] = "P6M, P90D, P6W, P1Y" },
            ["origin"] = Words(["chart", "brief"]),
            ["sex"] = Words(["female", "male"]),
            ["whom"] = Words(Enum.GetValues<Whom>().Select(Vocabulary.TagOf)),
            ["line"] = Words(Enum.GetValues<LineOfBusiness>().Select(Vocabulary.TagOf)),
            ["lines"] = OneOrMore("line"),
            ["service"] = Words(Enum.GetValues<Service>().Select(Vocabulary.TagOf)),
            ["services"] = OneOrMore("service"),
            ["outcome"] = Words(Enum.GetValues<TrialOutcome>().Select(Vocabulary.TagOf)),
            ["outcomes"] = OneOrMore("outcome"),
            ["before"] = new JsonObject { ["oneOf"] = new JsonArray(Words(["letter", "start", "order"]), Map([("document", "text")], "document")) },
            ["criterion"] = criterion,
            ["criteria"] = new JsonObject { ["type"] = "array", ["items"] = Ref("criterion"), ["minItems"] = 1 },
            ["inline"] = new JsonObject
            {
                ["type"] = "object",
                ["minProperties"] = 1,
                ["maxProperties"] = 1,
                ["properties"] = Properties(null, [("any", new JsonObject { ["type"] = "array", ["items"] = Ref("inline") }), ("all", new JsonObject { ["type"] = "array", ["items"] = Ref("inline") }), .. Kinds.Select(kind => (kind.Kind, (JsonNode)Ref($"kind-{kind.Kind}")))]),
                ["additionalProperties"] = false,
            },
            ["documents"] = new JsonObject { ["type"] = "array", ["items"] = Map([("id", "text"), ("text", "text"), ("kind", "text"), ("within", "span"), ("before", "before"), ("section", "text"), ("quote", "text"), ("ask", "text"), ("of-whom", "whom"), ("for", "texts"), ("unless", "texts"), ("words", "texts")], "id", "text", "kind") },
            ["tree"] = new JsonObject { ["oneOf"] = new JsonArray(Ref("criterion"), Ref("criteria")) },
        };
        foreach (var (kind, shortly, keys) in Kinds)
        {
            var map = Map(keys);
            definitions[$"kind-{kind}"] = shortly is null ? map : keys.Length == 0 ? Ref(shortly) : new JsonObject { ["oneOf"] = new JsonArray(Ref(shortly), map) };
        }

        var schema = Map(
            [
                ("title", "text"), ("number", "text"), ("payer", "text"), ("lines", "lines"), ("version", "text"), ("items", "texts"), ("services", "services"), ("diagnoses", "texts"), ("emphasis", "texts"), ("clock", "text"),
                ("criteria", "tree"), ("documents", "documents"),
            ],
            "title", "effective", "source", "criteria");
        var own = (JsonObject)schema["properties"]!;
        own["status"] = Words(["approved", "draft"]);
        own["effective"] = Map([("from", "day"), ("through", "day")], "from");
        own["source"] = Map([("document", "text"), ("publisher", "text"), ("url", "text"), ("section", "text"), ("read", "day"), ("quote", "text")], "document", "read");
        own["channels"] = new JsonObject { ["type"] = "array", ["items"] = Map([("channel", "text"), ("address", "text"), ("pages", "count"), ("megabytes", "number")], "channel") };
        own["form"] = Map([("id", "text"), ("revision", "text")], "id");
        own["renewal"] = Map([("criteria", "tree"), ("documents", "documents")], "criteria");
        schema["anyOf"] = new JsonArray(Required("items"), Required("services"));
        schema["$defs"] = definitions;
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", "MedNec policy");
        return schema;
    }

    private static JsonObject Required(string key) => new() { ["required"] = new JsonArray(key) };

    private static JsonObject Ref(string name) => new() { ["$ref"] = Here + name };

    private static JsonObject Type(params string[] types) => new() { ["type"] = types.Length == 1 ? JsonValue.Create(types[0]) : new JsonArray([.. types.Select(type => (JsonNode)type)]) };

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };

    private static JsonObject OneOrMore(string name) => new() { ["oneOf"] = new JsonArray(Ref(name), new JsonObject { ["type"] = "array", ["items"] = Ref(name) }) };

    private static JsonObject Foreign() => new() { ["^x-"] = true };

    private static JsonObject Map((string Key, string Value)[] keys, params string[] required)
    {
        var map = new JsonObject { ["type"] = "object", ["properties"] = Properties(null, [.. keys.Select(key => (key.Key, (JsonNode)Ref(key.Value)))]), ["additionalProperties"] = false, ["patternProperties"] = Foreign() };
        if (required.Length > 0)
        {
            map["required"] = new JsonArray([.. required.Select(key => (JsonNode)key)]);
        }

        return map;
    }

    private static JsonObject Properties(JsonObject? first, IEnumerable<(string Key, JsonNode Value)> more) =>
        new((((JsonObject?)first?["properties"])?.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())) ?? []).Concat(more.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))));
}
