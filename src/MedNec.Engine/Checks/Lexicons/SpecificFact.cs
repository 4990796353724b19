using System.Globalization;
using System.Text.RegularExpressions;

namespace MedNec.Engine.Checks.Lexicons;

/// <summary>
/// What makes a sentence specific: a number with its unit, a named test with its date, an activity with its limit, a
/// citation. The words it knows are in <c>packs/words/facts.yaml</c>.
/// </summary>
public static partial class SpecificFact
{
    // "AHI on the home study was 32": so far behind its name may a score's number stand.
    private const int ReachOfMeasure = 6;

    private static readonly Lazy<Words> Known = new(() => new Words(Packs.Yaml("words/facts.yaml")));

    /// <summary>The kinds of fact that stand in that sentence.</summary>
    public static FactKinds In(LetterWords.Line line)
    {
        var (known, dated) = (Known.Value, IsDated(line));
        var found = dated ? FactKinds.Date : FactKinds.None;
        var (activity, limit) = (false, false);

        for (var at = 0; at < line.Words.Count; at++)
        {
            if (IsNumber(line.Words[at].Text, known) && !IsPartOfCode(line, at))
            {
                found |= Counted(line, at, known);
            }

            found |= known.Measures.CountAt(line, at) is var named and > 0 && FollowedByNumber(line, at + named, known) ? FactKinds.Measure : FactKinds.None;
            found |= dated && Stands(known.Tests, line, at) ? FactKinds.Test : FactKinds.None;
            activity |= Stands(known.Activities, line, at);
            limit |= Stands(known.Limits, line, at);
        }

        return found
            | (activity && limit ? FactKinds.Activity : FactKinds.None)
            | (IsCitation(line, known) ? FactKinds.Citation : FactKinds.None)
            | (DiseaseCode().IsMatch(line.Statement.Text) ? FactKinds.Code : FactKinds.None);
    }

    // "12 weeks of therapy" is a fact; "for 12 months" says only how long the request is to last.
    private static FactKinds Counted(LetterWords.Line line, int at, Words known)
    {
        for (var next = at + 1; next <= at + 2 && next < line.Words.Count; next++)
        {
            if (Stands(known.Units, line, next))
            {
                return FactKinds.Measure;
            }

            if (Stands(known.Spans, line, next))
            {
                return at > 0 && line.Words[at - 1].Text == "for" ? FactKinds.None : FactKinds.Span;
            }
        }

        return FactKinds.None;
    }

    private static bool FollowedByNumber(LetterWords.Line line, int at, Words known) =>
        Enumerable.Range(at, Math.Min(ReachOfMeasure, line.Words.Count - at)).Any(next => IsNumber(line.Words[next].Text, known) && !IsYear(line.Words[next].Text));

    private static bool IsDated(LetterWords.Line line) => line.Words.Any(word => IsYear(word.Text)) || ShortDate().IsMatch(line.Statement.Text);

    private static bool IsCitation(LetterWords.Line line, Words known) =>
        known.Citations.StandsIn(line) || PolicyNumber().IsMatch(line.Statement.Text)
        || (line.Words.Any(word => IsYear(word.Text)) && Acronym().Matches(line.Statement.Text).Any(match => !known.NoPublishers.Contains(match.Value)));

    private static bool IsNumber(string word, Words known) => char.IsAsciiDigit(word[0]) || known.Numbers.Contains(word);

    private static bool IsYear(string word) => word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100;

    // The 33 of G47.33 and the 10 of ICD-10 measure nothing.
    private static bool IsPartOfCode(LetterWords.Line line, int at)
    {
        var start = line.Words[at].Start;
        return start > 0 && line.Statement.Text[start - 1] is '.' or '-' && start > 1 && char.IsLetterOrDigit(line.Statement.Text[start - 2]) && !char.IsAsciiDigit(line.Statement.Text[start - 2]);
    }

    private static bool Stands(WordList phrases, LetterWords.Line line, int at) => phrases.CountAt(line, at) > 0;

    [GeneratedRegex(@"\b[A-TV-Z][0-9][0-9A-Z](?:\.[0-9A-Z]{1,4})?\b")]
    private static partial Regex DiseaseCode();

    [GeneratedRegex(@"\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b")]
    private static partial Regex ShortDate();

    [GeneratedRegex(@"\b(?:[LA]\d{5}|NCD \d{2,3}\.\d|10\.\d{4,9}/\S|PMID:? ?\d{5,9}|\d{2} CFR \d)")]
    private static partial Regex PolicyNumber();

    [GeneratedRegex(@"\b[A-Z]{3,8}\b")]
    private static partial Regex Acronym();

    private sealed class Words(PackNode pack)
    {
        public WordList Units { get; } = Phrases(pack, "units");

        public WordList Spans { get; } = Phrases(pack, "spans");

        public WordList Measures { get; } = Phrases(pack, "measures");

        public WordList Tests { get; } = Phrases(pack, "tests");

        public WordList Activities { get; } = Phrases(pack, "activities");

        public WordList Limits { get; } = Phrases(pack, "limits");

        public WordList Citations { get; } = Phrases(pack, "citations");

        public HashSet<string> Numbers { get; } = new HashSet<string>(pack["numbers"].Texts, StringComparer.Ordinal);

        public HashSet<string> NoPublishers { get; } = new HashSet<string>(pack["not-publishers"].Texts, StringComparer.Ordinal);

        private static WordList Phrases(PackNode pack, string key) => new(pack[key].Texts);
    }
}

/// <summary>Kinds of specific fact that a sentence can hold.</summary>
[Flags]
public enum FactKinds
{
    /// <summary>Nothing specific.</summary>
    None = 0,

    /// <summary>A number with its unit, or a named score with its number.</summary>
    Measure = 1,

    /// <summary>A length of time that something took.</summary>
    Span = 2,

    /// <summary>A date.</summary>
    Date = 4,

    /// <summary>A named test with its date.</summary>
    Test = 8,

    /// <summary>An activity and how it is limited.</summary>
    Activity = 16,

    /// <summary>A guideline, article, policy or label that can be looked up.</summary>
    Citation = 32,

    /// <summary>The code of a disease.</summary>
    Code = 64,
}
