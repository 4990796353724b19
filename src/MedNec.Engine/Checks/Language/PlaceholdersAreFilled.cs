using System.Text.RegularExpressions;
using MedNec.Engine.Checks.Lexicons;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Language;

/// <summary>Nothing that a template left to be filled in is still there, and no gap is open.</summary>
public sealed partial class PlaceholdersAreFilled : ICheck
{
    private static readonly Lazy<Lexicon> Phrases = new(() => Lexicon.Named("placeholders"));
    private static readonly Lazy<HashSet<string>> Prompts = new(() => new(Packs.Yaml("words/placeholders.yaml")["prompts"].Texts, StringComparer.Ordinal));

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-LNG-001", Severity.Blocker, "Placeholders left")
    {
        Why = "A placeholder tells the reviewer that nobody read the letter, and leaves out the fact that belongs there.",
        Source = "“How to write a letter of medical necessity” (clinic guide), template",
        InAnyLanguage = true,
    };

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var known = KnownTexts(brief);
        foreach (var statement in letter.Statements)
        {
            if (statement.Statement.Gap is { } gap)
            {
                yield return new Finding { Message = $"Still to be filled in: {gap.Needs}.", Where = statement.Whole };
                continue;
            }

            foreach (Match match in Marks().Matches(statement.Text))
            {
                if (!match.Value.StartsWith('[') || IsPrompt(match.Value, match.Index, statement.Text, known))
                {
                    yield return Left(match.Value, statement.At(match.Index, match.Index + match.Length));
                }
            }
        }

        foreach (var hit in Phrases.Value.In(letter, brief))
        {
            yield return Left(hit.Where.Quote, hit.Where);
        }
    }

    private static Finding Left(string words, Place place) => new() { Message = $"\"{words}\" is a placeholder: write what belongs here.", Where = place };

    // "Human immunodeficiency virus [HIV] disease" is the official title of B20, and [12] a reference.
    private static bool IsPrompt(string bracket, int at, string text, IReadOnlyList<string> known)
    {
        var inside = bracket[1..^1];
        if (inside.Trim().Length == 0 || inside.All(letter => letter is '_' or '.' or ' '))
        {
            return true;
        }

        if (inside.All(letter => char.IsAsciiDigit(letter) || letter is ',' or ' ' or '-' or '–') || known.Any(title => title.Contains(bracket, StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        return !IsAcronymOf(inside, text[..at]) && (LetterWords.Split(inside).Any(word => Prompts.Value.Contains(word.Text)) || !DiseaseCode().IsMatch(text));
    }

    private static bool IsAcronymOf(string inside, string before)
    {
        if (inside.Length is < 2 or > 8 || !inside.All(char.IsAsciiLetterUpper))
        {
            return false;
        }

        var initials = string.Concat(LetterWords.Split(before.Replace('-', ' ')).Select(word => char.ToUpperInvariant(word.Text[0])));
        return initials.EndsWith(inside, StringComparison.Ordinal) || initials.EndsWith(inside[..2], StringComparison.Ordinal) || initials.EndsWith(inside[0]);
    }

    private static List<string> KnownTexts(Brief brief) =>
        [.. brief.Diagnoses.Select(diagnosis => diagnosis.Text).Concat(brief.Chart.Facts.Select(fact => fact.What.Text)).OfType<string>().Where(text => text.Contains('['))];

    [GeneratedRegex(@"\[[^\[\]\r\n]{0,80}\]|\{\{[^{}\r\n]{0,80}\}\}|<<[^<>\r\n]{0,80}>>|<(?:insert|patient|name|date|your|provider|clinic|payer|diagnosis|item)[^<>\r\n]{0,60}>|_{3,200}|\?{3,20}|\b(?:MM|DD|mm|dd)/(?:DD|MM|dd|mm)/(?:YYYY|YY|yyyy|yy)\b|\b[Xx]{2,4}[/-][Xx]{2,4}(?:[/-][Xx]{2,4})?\b|\bX{3,12}\b|\bx{3,12}\b")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\b[A-TV-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?\b")]
    private static partial Regex DiseaseCode();
}
