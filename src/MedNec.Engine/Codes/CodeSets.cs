using MedNec.Engine.Charts;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Codes;

/// <summary>
/// Everything known about codes: what was imported, and for the rest the starter set that comes with the program.
/// Nothing is loaded until it is asked for. A code is judged on a date.
/// </summary>
public sealed partial class CodeSets
{
    /// <summary>How judgements name the set that comes with the program.</summary>
    public const string StarterSet = "starter set";

    /// <summary>How judgements name what the clinic imported.</summary>
    public const string Imported = "imported";

    /// <summary>Claim adjustment reason codes.</summary>
    public const string Carc = "CARC";

    /// <summary>Remittance advice remark codes.</summary>
    public const string Rarc = "RARC";

    private readonly Lazy<DiagnosisCodes?> importedDiagnoses;
    private readonly Dictionary<string, Lazy<DatedCodes?>> importedDated;
    private readonly Lazy<TabularList> tabular;
    private readonly Lazy<SuccessorTable> successors;
    private readonly Lazy<UnitLimits> unitLimits;
    private readonly Lazy<ProviderRegistry?> providers;
    private readonly Lazy<CodeSearch> diagnosisSearch;
    private readonly Lazy<CodeSearch> itemSearch;

    private CodeSets(Func<string, byte[]?> part)
    {
        importedDiagnoses = new(() => part(CodeParts.Diagnoses) is { } bytes ? DiagnosisCodes.Open(bytes) : null);
        importedDated = new[] { CodeParts.Items, CodeParts.Reasons, CodeParts.Remarks, CodeParts.Modifiers, CodeParts.Places, CodeParts.Unclassified }
            .ToDictionary(name => name, name => new Lazy<DatedCodes?>(() => part(name) is { } bytes ? DatedCodes.Open(bytes) : null), StringComparer.Ordinal);
        tabular = new(() => part(CodeParts.Tabular) is { } bytes ? TabularList.Open(bytes).With(TabularList.Starter) : TabularList.Starter);
        successors = new(() => part(CodeParts.Successors) is { } bytes ? SuccessorTable.Read(bytes) : SuccessorTable.Starter);
        unitLimits = new(() => part(CodeParts.UnitLimits) is { } bytes ? UnitLimits.Read(bytes) : UnitLimits.None);
        providers = new(() => part(CodeParts.Providers) is { } bytes ? ProviderRegistry.Open(bytes) : null);
        diagnosisSearch = new(() => new CodeSearch(SearchIndex.Open(part(CodeParts.Words) is { } bytes && SearchIndex.Open(bytes).CodeCount == Diagnoses.Count ? bytes : IndexOf(Diagnoses, []))));
        itemSearch = new(() => new CodeSearch(SearchIndex.Open(IndexOf(Items))));
    }

    /// <summary>The set that comes with the program: some 600 outpatient diagnoses and the common items, in our own words. It knows only its own codes.</summary>
    public static CodeSets Starter { get; } = new(_ => null);

    /// <summary>The notes of the tabular list: imported, completed by our own for the starter set's codes.</summary>
    public TabularList Tabular => tabular.Value;

    /// <summary>The imported providers; null when none were imported.</summary>
    public ProviderRegistry? Providers => providers.Value;

    internal DiagnosisCodes Diagnoses => importedDiagnoses.Value ?? StarterCodes.Diagnoses;

    internal DatedCodes Items => Dated(CodeParts.Items) ?? StarterCodes.Items;

    /// <summary>The sets whose parts <paramref name="part"/> gives by name (<see cref="CodeParts"/>), each asked for once and when first needed; null where nothing was imported.</summary>
    public static CodeSets Of(Func<string, byte[]?> part) => new(part);

    /// <summary>Whether the set in use is the whole system, so that a code that is not in it never existed.</summary>
    public bool IsComplete(string system) => system switch
    {
        CodeSystems.Icd10Cm => importedDiagnoses.Value is not null,
        CodeSystems.Hcpcs => Dated(CodeParts.Items) is not null,
        Carc => Dated(CodeParts.Reasons) is not null,
        Rarc => Dated(CodeParts.Remarks) is not null,
        _ => false,
    };

    /// <summary>The releases of a system, oldest first; none for a system we hold nothing of.</summary>
    public IReadOnlyList<CodeRelease> Releases(string system) => system switch
    {
        CodeSystems.Icd10Cm => Diagnoses.Releases,
        CodeSystems.Hcpcs => Items.Releases,
        Carc => Reasons.Releases,
        Rarc => Remarks.Releases,
        _ => [],
    };

    /// <summary>Which set is in use for a system, for people: "starter set", "FY2021 to FY2026 (5 releases)".</summary>
    public string InUse(string system) =>
        !IsComplete(system) ? StarterSet
        : Releases(system) is [var only] ? only.Name
        : $"{Releases(system)[0].Name} to {Releases(system)[^1].Name} ({Releases(system).Count} releases)";

    /// <summary>The most units of an item that a contractor allows on one day; null when none is known.</summary>
    public UnitLimit? UnitLimitOf(string code) => CodeForm.Item(code) is { } item ? unitLimits.Value.Find(item) : null;

    /// <summary>Whether an item stands for what has no code of its own, so that the letter must describe it.</summary>
    public bool IsNotOtherwiseClassified(string code)
    {
        var packed = PackedCode.Of(CodeForm.Item(code));
        return packed != 0
            && ((Items.Find(packed) is var at and >= 0 && Items.IsUnclassified(at)) || Dated(CodeParts.Unclassified)?.Find(packed) >= 0);
    }

    internal DatedCodes? Dated(string part) => importedDated[part].Value;

    private DatedCodes Reasons => Dated(CodeParts.Reasons) ?? StarterCodes.Reasons;

    private DatedCodes Remarks => Dated(CodeParts.Remarks) ?? StarterCodes.Remarks;
}
