using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Testing;

/// <summary>Numbers, dates and codes of a sentence, held against the facts it stands on. Written apart from the product's own readers, so that one error cannot hide the other.</summary>
public static partial class Literals
{
    /// <summary>The literals of <paramref name="statement"/> that occur in none of its facts.</summary>
    public static IReadOnlyList<string> Unproved(Statement statement, IEnumerable<Fact> letterFacts)
    {
        var facts = letterFacts.Where(fact => statement.Facts.Contains(fact.Id)).ToList();
        var text = statement.Text;
        foreach (var date in facts.SelectMany(DatesOf).OrderByDescending(words => words.Length))
        {
            text = text.Replace(date, " ", StringComparison.Ordinal);
        }

        var proved = facts.SelectMany(fact => TokensOf(fact.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Token().Matches(text).Select(match => match.Value).Where(token => token.Any(char.IsAsciiDigit) && !proved.Contains(token) && !PartsOf(token).All(part => !part.Any(char.IsAsciiDigit) || proved.Contains(part)))];
    }

    private static IEnumerable<string> TokensOf(string text) => Token().Matches(text).SelectMany(match => PartsOf(match.Value).Append(match.Value));

    // "148/86" are two numbers.
    private static string[] PartsOf(string token) => token.Split('/', '-');

    private static IEnumerable<string> DatesOf(Fact fact) =>
        from date in new[] { fact.Date, fact.End }.Concat(Iso().Matches(fact.Text).Select(match => (PartialDate?)PartialDate.Parse(match.Value))).OfType<PartialDate>()
        where date.IsPossible
        from words in (string[])[date.InWords(), date.AsForm(), date.ToString()]
        select words;

    /// <summary>A run of letters, digits and the marks within codes and numbers, with at least one digit.</summary>
    [GeneratedRegex(@"[\p{L}\p{N}](?:[\p{L}\p{N}]|[.,:/-](?=[\p{L}\p{N}]))*")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b[0-9]{4}-[0-9]{2}(-[0-9]{2})?\b")]
    private static partial Regex Iso();
}
