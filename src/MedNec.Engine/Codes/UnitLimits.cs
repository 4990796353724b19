using System.Globalization;
using System.Text;

namespace MedNec.Engine.Codes;

/// <summary>The most units of an item that pass on one day (a medically unlikely edit of the NCCI).</summary>
/// <param name="Units">Units of service; 0 where none is payable in that setting.</param>
/// <param name="Indicator">1: a limit per claim line; 2: per day, by rule; 3: per day, by clinical data, so that a letter may overcome it.</param>
/// <param name="Service">The setting the publisher names: "DME Supplier"; null when it names none.</param>
public sealed record UnitLimit(int Units, int Indicator, string? Service);

/// <summary>The unit limits of items.</summary>
internal sealed class UnitLimits
{
    private readonly Dictionary<string, UnitLimit> byItem = new(StringComparer.Ordinal);

    private UnitLimits(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split('\t') is [var item, var units, var indicator, var service])
            {
                byItem[item] = new(Number(units), Number(indicator), service.Length == 0 ? null : service);
            }
        }
    }

    public static UnitLimits None { get; } = new("");

    public static UnitLimits Read(byte[] lines) => new(Encoding.UTF8.GetString(lines));

    public static byte[] Write(IEnumerable<KeyValuePair<string, UnitLimit>> limits) =>
        Encoding.UTF8.GetBytes(string.Concat(limits.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Key}\t{entry.Value.Units}\t{entry.Value.Indicator}\t{entry.Value.Service}\n"))));

    public UnitLimit? Find(string item) => byItem.GetValueOrDefault(item);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
