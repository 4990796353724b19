using MedNec.Engine.Charts;

namespace MedNec.Engine.Composing.Evidence;

/// <summary>
/// A result as a clinician would write it. Some records carry a calculation with all its digits ("28.08761129002481 kg/m2");
/// what the letter says instead is a fact of its own, worked out from that result, so that every number still has its source.
/// </summary>
internal static class Rounded
{
    // More decimals than any laboratory reports.
    private const int MostDecimals = 3;

    /// <summary>The result itself, or the rounded one that stands on it.</summary>
    public static Fact Of(Fact result) => result.Value is not { } measure || measure.Value.Scale <= MostDecimals ? result : result with
    {
        Id = $"derived:{result.Id}",
        Kind = FactKind.Derived,
        Value = measure with { Value = Math.Round(measure.Value, Math.Abs(measure.Value) >= 10 ? 1 : 2, MidpointRounding.AwayFromZero) },
        Because = [result.Id],
        Source = new Source { Kind = SourceKind.Derived, Reference = $"{result.Id}, rounded" },
    };

    /// <summary>The ids of a result as shown: its own, and that of the result it was rounded from.</summary>
    public static IReadOnlyList<string> Ids(Fact shown) => shown.Kind == FactKind.Derived ? [shown.Id, .. shown.Because] : [shown.Id];
}
