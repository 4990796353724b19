using MedNec.Engine.Checks.Lexicons;

namespace MedNec.Engine.Checks.Injury;

/// <summary>The treatment guideline that a state's workers' compensation presumes correct (<c>packs/rules/guidelines-by-state.yaml</c>).</summary>
/// <param name="State">The state, two letters.</param>
/// <param name="Guideline">The guideline in full: "Official Disability Guidelines (ODG)".</param>
/// <param name="Rebuttal">How it is rebutted.</param>
/// <param name="Cite">The law.</param>
public sealed record StateGuideline(string State, string Guideline, string Rebuttal, string Cite)
{
    private static readonly Lazy<IReadOnlyList<StateGuideline>> Rows = new(() =>
    [
        .. Packs.Yaml("rules/guidelines-by-state.yaml")["states"].Items.Select(row => new StateGuideline(row["state"].Text, row["guideline"].Text, row["rebut"].Text, row["cite"].Text)
        {
            Names = [.. row["names"].Texts.Concat(row["base"].Texts).Select(PhraseWords.Parse)],
        }),
    ]);

    /// <summary>What letters call it, or what it is made from.</summary>
    public IReadOnlyList<PhraseWords> Names { get; init; } = [];

    /// <summary>The row of that state; null when there is none.</summary>
    public static StateGuideline? Of(string? state) => Rows.Value.FirstOrDefault(row => string.Equals(row.State, state?.Trim(), StringComparison.OrdinalIgnoreCase));
}
