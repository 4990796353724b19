using System.Globalization;
using MedNec.Engine.Letters;

namespace MedNec.Cases.Drafting;

/// <summary>After an entry of the brief was taken out, those behind it have moved up by one: statements keep standing on what they stood on.</summary>
public static class MovedFacts
{
    /// <summary><paramref name="draft"/> after the entry <paramref name="index"/> of <paramref name="list"/> was taken out of the brief.</summary>
    public static Draft After(Draft draft, string list, int index)
    {
        var beginning = BriefFacts.Id(list);
        return draft with
        {
            Sections = [.. draft.Sections.Select(section => section with
            {
                Statements = [.. section.Statements.Select(placed => placed.Statement.Facts.Any(fact => fact.StartsWith($"{beginning}[", StringComparison.Ordinal))
                    ? placed with { Statement = placed.Statement with { Facts = [.. placed.Statement.Facts.Select(fact => Moved(fact, $"{beginning}[", index)).OfType<string>()] } }
                    : placed)],
            })],
        };
    }

    private static string? Moved(string fact, string beginning, int index)
    {
        var close = fact.IndexOf(']', StringComparison.Ordinal);
        return !fact.StartsWith(beginning, StringComparison.Ordinal) || close < 0 || !int.TryParse(fact.AsSpan(beginning.Length, close - beginning.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? fact
            : at == index ? null
            : at < index ? fact
            : string.Create(CultureInfo.InvariantCulture, $"{beginning}{at - 1}{fact[close..]}");
    }
}
