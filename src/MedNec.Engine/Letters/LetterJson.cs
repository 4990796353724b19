using System.Text.Json;
using System.Text.Json.Serialization;
using MedNec.Engine.Checks;

namespace MedNec.Engine.Letters;

/// <summary>The JSON of briefs, letters and findings, as the command line promises it: camelCase names, kebab-case words.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true,
    UseStringEnumConverter = false,
    Converters =
    [
        typeof(Kebab<Purpose>), typeof(Kebab<LineOfBusiness>), typeof(Kebab<Service>), typeof(Kebab<TrialOutcome>), typeof(Kebab<Role>), typeof(Kebab<Layout>),
        typeof(Kebab<Author>), typeof(Kebab<Charts.FactKind>), typeof(Kebab<Charts.SourceKind>), typeof(Kebab<Severity>), typeof(Kebab<Verdict>), typeof(Kebab<CheckKind>),
    ])]
[JsonSerializable(typeof(Brief))]
[JsonSerializable(typeof(Letter))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(IReadOnlyList<CheckInfo>))]
public sealed partial class LetterJson : JsonSerializerContext;

/// <summary>Writes an enum's names as the field writes them: "medicare-advantage".</summary>
/// <typeparam name="TEnum">The enum.</typeparam>
public sealed class Kebab<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
