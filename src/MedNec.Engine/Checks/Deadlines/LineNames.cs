using MedNec.Engine.Letters;

namespace MedNec.Engine.Checks.Deadlines;

/// <summary>Lines of business as rule tables name them: "medicare-advantage".</summary>
internal static class LineNames
{
    /// <summary>The lines under the key "lines" of a row.</summary>
    /// <exception cref="PackException">A name is no line of business.</exception>
    public static IReadOnlyList<LineOfBusiness> Lines(this PackNode row) => [.. row["lines"].Texts.Select(name => Of(name, row))];

    private static LineOfBusiness Of(string name, PackNode row) =>
        Enum.TryParse<LineOfBusiness>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var line) ? line : throw new PackException($"{row.Pack}, line {row.Line}: \"{name}\" is no line of business.");
}
