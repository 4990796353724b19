using System.Text.Json.Serialization;

namespace MedNec.Engine.Policies;

/// <summary>The JSON of verdicts and policies.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(CriteriaTable))]
[JsonSerializable(typeof(IReadOnlyList<PolicyEntry>))]
[JsonSerializable(typeof(PolicyEntry))]
public sealed partial class PolicyJson : JsonSerializerContext;
