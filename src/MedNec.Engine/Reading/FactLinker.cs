using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>Finds the facts that a sentence stands on, by what it says and not by guess.</summary>
public static class FactLinker
{
    /// <summary>Ids of the facts that <paramref name="text"/> speaks of, in the order of <paramref name="facts"/>.</summary>
    public static IReadOnlyList<string> Link(string text, BriefFacts facts, Brief brief)
    {
        var codes = CodeReader.In(text).Select(code => code.Value.Value).ToHashSet(StringComparer.Ordinal);
        var dates = DateReader.In(text);
        return
        [
            .. facts.All
                .Where(fact => fact.What.Codes.Any(code => codes.Contains(code.Value))
                    || (fact.What.Text.Length > 3 && text.Contains(fact.What.Text, StringComparison.OrdinalIgnoreCase)
                        && (fact.Date is not { } when || dates.Count == 0 || dates.Any(date => date.Value.Agrees(when)))))
                .Select(fact => fact.Id),
        ];
    }
}
