using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using MedNec.Engine;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Testing;

/// <summary>
/// The sample of a policy (docs/how-to/add-a-policy.md, "Prove it"): a case that meets it, other cases that do, and for each
/// demand the one change that fails it.
/// </summary>
public sealed class PolicySample
{
    private static readonly LetterJson Json = new(new JsonSerializerOptions(LetterJson.Default.Options) { NumberHandling = JsonNumberHandling.AllowReadingFromString });

    private PolicySample(string id, bool renewal, Case meets, IReadOnlyDictionary<string, Case> also, IReadOnlyList<Failure> fails) =>
        (PolicyId, IsRenewal, Meets, AlsoMeets, Fails) = (id, renewal, meets, also, fails);

    /// <summary>The policy.</summary>
    public string PolicyId { get; }

    /// <summary>Whether it is about the renewal's criteria.</summary>
    public bool IsRenewal { get; }

    /// <summary>The case that meets it.</summary>
    public Case Meets { get; }

    /// <summary>The other cases that do, by name.</summary>
    public IReadOnlyDictionary<string, Case> AlsoMeets { get; }

    /// <summary>The changes.</summary>
    public IReadOnlyList<Failure> Fails { get; }

    /// <summary>The sample of the policy of that id; null where there is none.</summary>
    public static PolicySample? Of(string id, bool renewal = false)
    {
        var path = Repository.PathTo("samples", "policies", $"{id}.yaml");
        if (!File.Exists(path))
        {
            return null;
        }

        var root = PackNode.Parse(File.ReadAllText(path), path);
        var part = renewal ? root.Find("renewal") : root;
        return part is null ? null : Read(id, part, renewal);
    }

    private static PolicySample Read(string id, PackNode part, bool renewal)
    {
        var first = Tree(part["meets"])!;
        var others = (part.Find("also-meets")?.Entries ?? []).ToDictionary(entry => entry.Key, entry => Merged(first, Tree(entry.Value)!), StringComparer.Ordinal);
        var fails = (part.Find("fails")?.Entries ?? []).Select(entry =>
        {
            var change = Tree(entry.Value) as JsonObject ?? throw entry.Value.Wrong("a change belongs here");
            var from = change.Remove("from", out var named) ? (string?)named : null;
            var also = change.Remove("also", out var more) ? (more as JsonArray)?.Select(one => (string?)one).OfType<string>().ToList() ?? [(string)more!] : [];
            var before = from is null ? first : others[from];
            return new Failure(entry.Key, new Case(id, before, renewal), new Case(id, Merged(before, change), renewal), also);
        }).ToList();
        return new(id, renewal, new Case(id, first, renewal), others.ToDictionary(pair => pair.Key, pair => new Case(id, pair.Value, renewal), StringComparer.Ordinal), fails);
    }

    private static JsonNode? Tree(PackNode node) =>
        node.IsText ? node.Text switch { "~" or "null" or "" => null, "true" => true, "false" => false, var text => text }
        : node.Items.Count > 0 ? new JsonArray([.. node.Items.Select(Tree)])
        : new JsonObject(node.Entries.Select(entry => KeyValuePair.Create(entry.Key, Tree(entry.Value))));

    private static JsonObject Merged(JsonNode first, JsonNode change)
    {
        var merged = (JsonObject)first.DeepClone();
        foreach (var (key, value) in (JsonObject)change)
        {
            if (value is null)
            {
                merged.Remove(key);
            }
            else if (value is JsonObject && merged[key] is JsonObject under)
            {
                merged[key] = Merged(under, value);
            }
            else
            {
                merged[key] = value.DeepClone();
            }
        }

        return merged;
    }

    /// <summary>A case of a sample, as a brief.</summary>
    public sealed class Case(string policy, JsonNode tree, bool renewal)
    {
        private static readonly string[] Maps = ["items", "diagnoses", "trials", "documents", "goals", "citations"];

        /// <summary>The brief.</summary>
        public Brief Brief => field ??= Read();

        private Brief Read()
        {
            var brief = (JsonObject)tree.DeepClone();
            brief.Remove("facts", out var facts);
            foreach (var map in Maps)
            {
                if (brief[map] is JsonObject named)
                {
                    brief[map] = new JsonArray([.. named.Select(entry => entry.Value?.DeepClone())]);
                }
            }

            if (brief["function"] is JsonObject limits)
            {
                brief["function"] = new JsonArray([.. limits.Select(entry => entry.Value?.DeepClone())]);
            }

            if (brief["risks"] is JsonObject risks)
            {
                brief["risks"] = new JsonArray([.. risks.Select(entry => entry.Value?.DeepClone())]);
            }

            if (brief["attestations"] is JsonObject said)
            {
                brief["attestations"] = new JsonArray([.. said.Select(entry => Attestation(entry.Key, (string)entry.Value!))]);
            }

            brief["purpose"] ??= renewal ? "renewal" : "prior-authorization";
            brief["policy"] = policy;
            brief["items"] ??= new JsonArray();
            var read = brief.Deserialize(Json.Brief)!;
            return read with { Today = read.LetterDate.IsPossible ? read.LetterDate.Earliest : A.Today, Chart = new Chart { Facts = [.. (facts as JsonObject ?? []).Select(entry => FactOf(entry.Key, (JsonObject)entry.Value!))] } };
        }

        private static JsonObject Attestation(string criterion, string text) => text.StartsWith("no:", StringComparison.Ordinal)
            ? new JsonObject { ["criterion"] = criterion, ["text"] = text[3..].Trim(), ["holds"] = false }
            : new JsonObject { ["criterion"] = criterion, ["text"] = text };

        private static Fact FactOf(string key, JsonObject said)
        {
            var codes = (said["code"] is JsonArray list ? list.Select(one => (string)one!) : said["code"] is { } one ? [(string)one!] : Array.Empty<string>())
                .Select(code => code.Split(' ', 2)).Select(parts => new Code(parts[0], parts[1])).ToList();
            return new Fact
            {
                Id = $"sample/{key}",
                Kind = Enum.Parse<FactKind>(((string)said["kind"]!).Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
                What = new Concept((string)said["what"]!) { Codes = codes },
                Date = said["date"] is { } date ? PartialDate.Parse((string)date!) : null,
                End = said["end"] is { } end ? PartialDate.Parse((string)end!) : null,
                Value = said["value"] is { } value ? new Measure(decimal.Parse((string)value!, System.Globalization.CultureInfo.InvariantCulture), (string?)said["unit"] ?? "", (string?)said["comparator"]) : null,
                Finding = (string?)said["finding"],
                Detail = (string?)said["detail"],
                Status = (string?)said["status"],
                By = (string?)said["by"],
                Source = new Source { Kind = SourceKind.Fhir, File = "chart.fhir.json", Reference = $"sample/{key}" },
            };
        }
    }

    /// <summary>A change that fails one demand.</summary>
    /// <param name="Demand">The demand's id.</param>
    /// <param name="Before">The case that meets the policy.</param>
    /// <param name="After">The case with the change.</param>
    /// <param name="Also">Other demands that the change cannot but fail too.</param>
    public sealed record Failure(string Demand, Case Before, Case After, IReadOnlyList<string> Also);
}
