using System.Globalization;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>The levels of appeal of a line of business (<c>packs/rules/appeal-ladders.yaml</c>).</summary>
/// <param name="Lines">The lines of business.</param>
/// <param name="Cite">The law.</param>
/// <param name="Levels">The levels, in order.</param>
public sealed record AppealLadder(IReadOnlyList<LineOfBusiness> Lines, string Cite, IReadOnlyList<AppealLevel> Levels)
{
    private static readonly Lazy<IReadOnlyList<AppealLadder>> Rows = new(() =>
    [
        .. Packs.Yaml("rules/appeal-ladders.yaml")["ladders"].Items.Select(row => new AppealLadder(row.Lines(), row["cite"].Text, [.. row["levels"].Items.Select(Level)])),
    ]);

    /// <summary>The ladder of that line of business; null when the table has none.</summary>
    public static AppealLadder? Of(LineOfBusiness? line) => line is { } sought ? Rows.Value.FirstOrDefault(row => row.Lines.Contains(sought)) : null;

    private static AppealLevel Level(PackNode row)
    {
        var level = int.Parse(row["level"].Text, CultureInfo.InvariantCulture);
        return new(level, row["name"].Text)
        {
            IsOutside = row.Find("outside") is not null,
            Needs = row.Find("after") is { } after ? int.Parse(after.Text, CultureInfo.InvariantCulture) : level > 1 ? level - 1 : null,
            MayGoTogether = row.Find("expedited") is not null,
            Late = row.Find("late")?.Text,
            Amount = row.Find("amount")?.Text,
        };
    }
}

/// <summary>A level of appeal.</summary>
/// <param name="Level">Its number, from 1.</param>
/// <param name="Name">Its name: "reconsideration by the plan".</param>
public sealed record AppealLevel(int Level, string Name)
{
    /// <summary>Whether it lies outside the plan.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The level whose decision it needs; null for none.</summary>
    public int? Needs { get; init; }

    /// <summary>Whether an urgent case may go there at the same time as to the level it needs.</summary>
    public bool MayGoTogether { get; init; }

    /// <summary>What holds when the level below misses its deadline, in words.</summary>
    public string? Late { get; init; }

    /// <summary>Which least amount in dispute holds: "hearing", "court", "tricare"; null for none.</summary>
    public string? Amount { get; init; }
}
