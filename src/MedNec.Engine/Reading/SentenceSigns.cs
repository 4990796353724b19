using MedNec.Engine.Charts;

namespace MedNec.Engine.Reading;

/// <summary>What a sentence can be matched by: its words, tests, dates, codes, measures and ages.</summary>
internal sealed class SentenceSigns
{
    private readonly HashSet<string> words;
    private readonly string folded;

    private SentenceSigns(string text)
    {
        Text = text;
        folded = Folding.Fold(text);
        var content = ContentWords.In(text);
        words = [.. content, .. DiagnosisLinks.Meaning(text)];
        Tests = TestNames.In(text);
        var dates = DateReader.In(text);
        var codes = CodeReader.In(text);
        Dates = [.. dates.Select(date => date.Value).Where(date => date.IsPossible)];
        Codes = codes.Select(code => code.Value.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Measures = [.. MeasureReader.In(text, [.. dates.Select(date => date.Span).Concat(codes.Select(code => code.Span)).OrderBy(span => span.Start)]).Select(measure => measure.Value)];
        Ages = [.. AgeReader.In(text).Select(age => age.Value)];
    }

    public string Text { get; }

    public IReadOnlyList<string> Tests { get; }

    public IReadOnlyList<PartialDate> Dates { get; }

    public IReadOnlySet<string> Codes { get; }

    public IReadOnlyList<WrittenMeasure> Measures { get; }

    public IReadOnlyList<WrittenAge> Ages { get; }

    /// <summary>What near facts are looked up by.</summary>
    public IEnumerable<string> Keys => words.Concat(Tests).Concat(Codes).Concat(Dates.Select(FactIndex.Key))
        .Concat(Ages.Count > 0 ? ["birth"] : []);

    public static SentenceSigns Of(string text) => new(text);

    public bool HasAll(IEnumerable<string> asked) => asked.All(words.Contains);

    public bool HasAny(params ReadOnlySpan<string> asked)
    {
        foreach (var word in asked)
        {
            if (words.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence has that share of the words, and of two words both.</summary>
    public bool HasMost(IReadOnlyList<string> asked, double share)
    {
        var has = asked.Count(words.Contains);
        return asked.Count > 0 && (asked.Count <= 2 ? has == asked.Count : has >= 2 && has >= asked.Count * share);
    }

    /// <summary>Whether the sentence holds the whole phrase, word by word.</summary>
    public bool HasPhrase(string? phrase)
    {
        if (string.IsNullOrWhiteSpace(phrase))
        {
            return false;
        }

        var sought = Folding.Fold(phrase);
        var at = folded.IndexOf(sought, StringComparison.Ordinal);
        return sought.Length > 2 && at >= 0 && (at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && (at + sought.Length == folded.Length || !char.IsLetterOrDigit(folded[at + sought.Length]));
    }

    /// <summary>Whether one of the words is a number of at least five signs (member, reference, NPI) that the sentence holds.</summary>
    public bool HasNumberOf(IReadOnlyList<string> story) => story.Any(word => word.Length >= 5 && word.AsSpan().ContainsAnyInRange('0', '9') && words.Contains(word));

    public bool HasTest(IReadOnlyList<string> tests) => tests.Any(Tests.Contains);

    /// <summary>Whether the sentence gives this value: as many digits as it writes must agree, and the unit where it names one.</summary>
    public bool HasValue(Measure value) => Measures.Any(measure => measure.Gives(value));

    /// <summary>Whether the sentence gives no day, or one that agrees with the fact's.</summary>
    public bool AllowsDay(Fact fact) => Dates.Count == 0 || (fact.Date is null && fact.End is null) || SaysDate(fact.Date) || SaysDate(fact.End);

    /// <summary>Whether the sentence gives the very day of the fact.</summary>
    public bool SaysDay(Fact fact) => fact.Date is { IsExact: true } day && Dates.Any(date => date.IsExact && date.Agrees(day));

    /// <summary>Whether the sentence gives a date that agrees with this one.</summary>
    public bool SaysDate(PartialDate? sought) => sought is { } day && Dates.Any(date => date.Agrees(day));
}
