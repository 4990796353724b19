using System.Globalization;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies;

/// <summary>Conversion of units where it is safe (<c>packs/reading/unit-conversions.yaml</c>): linear, and for amounts of substance only for the substance named.</summary>
public static class UnitConversion
{
    // No measurement is larger; what is would leave the range of numbers on the way.
    private const decimal Most = 1e15m;

    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() =>
    [
        .. Packs.Yaml("reading/unit-conversions.yaml")["rows"].Items.Select(row => new Row(
            Units.Canonical(row["from"].Text), Units.Canonical(row["to"].Text), decimal.Parse(row["times"].Text, CultureInfo.InvariantCulture),
            decimal.Parse(row.Find("plus")?.Text ?? "0", CultureInfo.InvariantCulture), [.. (row.Find("of")?.Texts ?? []).Select(Phrase.Parse)])),
    ]);

    /// <summary>Whether any row or test knows the unit.</summary>
    public static bool Knows(string unit) => Units.IsKnown(unit) || Rows.Value.Any(row => Same(row.From, unit) || Same(row.To, unit));

    /// <summary>The value in the unit <paramref name="to"/>; null where the two do not convert for what was measured.</summary>
    /// <param name="value">The number.</param>
    /// <param name="from">Its unit; "" is taken for the unit asked.</param>
    /// <param name="to">The unit asked; "" takes any.</param>
    /// <param name="measured">What was measured, in the record's words.</param>
    public static decimal? Convert(decimal value, string from, string to, string measured)
    {
        if (to.Length == 0 || from.Length == 0 || Same(from, to))
        {
            return value;
        }

        if (Math.Abs(value) > Most)
        {
            return null;
        }

        var (source, target) = (Units.Canonical(from), Units.Canonical(to));
        foreach (var row in Rows.Value)
        {
            var (forth, back) = (Is(row.From, source) && Is(row.To, target), Is(row.From, target) && Is(row.To, source));
            if ((forth || back) && row.IsOf(measured))
            {
                return forth ? (value * row.Times) + row.Plus : (value - row.Plus) / row.Times;
            }
        }

        return null;
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Same(string one, string other) => Units.Same(one, other);

    private sealed record Row(string From, string To, decimal Times, decimal Plus, IReadOnlyList<Phrase> Of)
    {
        public bool IsOf(string measured) => Of.Count == 0 || (new ReadText(measured) is var read && Of.Any(phrase => phrase.IsIn(read)));
    }
}
