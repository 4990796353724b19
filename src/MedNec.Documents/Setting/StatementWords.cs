using System.Text.RegularExpressions;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Setting;

/// <summary>Turns a statement into words: its gap in brackets and marked, its web addresses as links.</summary>
internal sealed partial class StatementWords(Letter letter)
{
    private readonly Dictionary<string, Fact> citations = letter.Facts
        .Where(fact => fact.Kind == FactKind.Citation)
        .DistinctBy(fact => fact.Id)
        .ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>The words of <paramref name="statement"/>.</summary>
    public Words Of(Statement statement)
    {
        var text = PrintableText.Of(statement.Text);
        return statement.Gap is { } gap ? new Words([.. WithGap(text, gap)]) : new Words([.. WithLinks(text, statement)]);
    }

    /// <summary>The label and value of a field; a gap stands in the value.</summary>
    public Field FieldOf(Statement statement)
    {
        var text = PrintableText.Of(statement.Text);
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var (label, value) = colon < 0
            ? text.EndsWith(':') ? (text, "") : ("", text)
            : (text[..(colon + 1)], text[(colon + 2)..]);
        return new Field(label, Of(statement with { Text = value }));
    }

    private static IEnumerable<Run> WithGap(string text, Gap gap)
    {
        if (!Bracketed().IsMatch(text))
        {
            yield return new Run($"[{(text.Length == 0 ? PrintableText.Of(gap.Needs) : text)}]") { IsGap = true };
            yield break;
        }

        foreach (var (part, isMatch) in Split(text, Bracketed()))
        {
            yield return new Run(part) { IsGap = isMatch };
        }
    }

    private IEnumerable<Run> WithLinks(string text, Statement statement)
    {
        if (WebAddress().IsMatch(text))
        {
            return Split(text, WebAddress()).Select(part => new Run(part.Text) { Link = part.IsMatch ? part.Text : null });
        }

        foreach (var citation in statement.Facts.Select(id => citations.GetValueOrDefault(id)).OfType<Fact>())
        {
            // The brief's citation keeps its web address in the detail; the words that name it in the sentence become the link.
            if (WebAddress().Match(citation.Detail ?? "") is { Success: true } address
                && new[] { citation.What.Text, citation.By }.FirstOrDefault(name => !string.IsNullOrEmpty(name) && text.Contains(name, StringComparison.Ordinal)) is { } named)
            {
                var at = text.IndexOf(named, StringComparison.Ordinal);
                return new[] { new Run(text[..at]), new Run(named) { Link = address.Value }, new Run(text[(at + named.Length)..]) }.Where(run => run.Text.Length > 0);
            }
        }

        return [new Run(text)];
    }

    private static IEnumerable<(string Text, bool IsMatch)> Split(string text, Regex pattern)
    {
        var from = 0;
        foreach (Match match in pattern.Matches(text))
        {
            if (match.Index > from)
            {
                yield return (text[from..match.Index], false);
            }

            yield return (match.Value, true);
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            yield return (text[from..], false);
        }
    }

    [GeneratedRegex(@"\[[^\[\]]+\]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"https?://[^\s<>""'\[\]{}|\\^`]*[^\s<>""'\[\]{}|\\^`.,;:!?)]")]
    private static partial Regex WebAddress();
}
