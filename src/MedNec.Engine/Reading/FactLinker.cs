using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Reading;

/// <summary>
/// Finds the facts that a sentence stands on: by its codes, by a test with its value, a disease, a drug, a treatment or a
/// document with its date. A number alone proves nothing, and a fact of another day is not meant.
/// </summary>
public static class FactLinker
{
    // Two thirds of a phrase's words: less is another phrase, more forgives no change of wording.
    private const double EnoughWords = 0.6;

    private const int ClauseWords = 3;

    private static readonly ConditionalWeakTable<BriefFacts, FactIndex> Indexes = [];

    /// <summary>Ids of the facts that <paramref name="text"/> speaks of, in the order of <paramref name="facts"/>.</summary>
    public static IReadOnlyList<string> Link(string text, BriefFacts facts, Brief brief)
    {
        var sentence = SentenceSigns.Of(text);
        var index = Indexes.GetValue(facts, all => new FactIndex(all));
        var meant = index.Near(sentence.Keys).Where(entry => IsMeant(sentence, entry, brief)).ToList();
        return [.. WithoutOlderTwins(meant, sentence).Select(entry => entry.Fact.Id)];
    }

    private static bool IsMeant(SentenceSigns sentence, FactIndex.Entry entry, Brief brief)
    {
        var fact = entry.Fact;
        if (fact.What.Codes.Any(code => sentence.Codes.Contains(code.Value.ToUpperInvariant())))
        {
            return sentence.AllowsDay(fact);
        }

        return fact.Kind switch
        {
            FactKind.Result => IsResult(sentence, entry),
            FactKind.Condition or FactKind.Diagnosis => entry.Name.Count > 0 && sentence.HasAll(entry.Name),
            FactKind.Medication => entry.Name.Count > 0 && sentence.HasAll(entry.Name.Take(2)) && sentence.AllowsDay(fact),
            FactKind.Allergy => sentence.HasAll(entry.Name) && sentence.HasAny("allergy", "allergic", "intolerance", "intolerant", "reaction", "anaphylaxis", "contraindicated"),
            FactKind.Item => sentence.HasAll(entry.Name),
            FactKind.Visit => (sentence.SaysDay(fact) && sentence.HasAny("visit", "seen", "saw", "evaluated", "examined", "encounter", "appointment", "evaluation", "follow-up", "examination"))
                || (entry.Name.Count > 1 && sentence.HasAll(entry.Name) && sentence.SaysDay(fact)),
            FactKind.Identity => IsIdentity(sentence, entry, brief),
            FactKind.Coverage or FactKind.Organization => sentence.HasPhrase(fact.What.Text) || sentence.HasPhrase(fact.Finding) || sentence.HasNumberOf(entry.Story),
            FactKind.Clinician => sentence.HasPhrase(fact.What.Text) || sentence.HasNumberOf(entry.Story) || (sentence.HasAny("treated", "treat", "treating", "care") && sentence.SaysDate(fact.Date)),
            FactKind.Benefit => sentence.Measures.Any(measure => measure.Unit.Length > 0 && entry.Fact.Detail is { } detail && detail.Contains($" {measure.Value:0.##} {measure.Unit}", StringComparison.Ordinal)),
            FactKind.Denial or FactKind.Request => (sentence.HasAny("denial", "denied", "request", "notice", "asked") && sentence.SaysDate(fact.Date)) || sentence.HasNumberOf(entry.Story) || sentence.HasMost(entry.Name, EnoughWords) || SaysOneOf(sentence, fact.Detail),
            FactKind.Citation => IsCitation(sentence, entry),
            FactKind.Goal => (entry.Tests.Count > 0 ? sentence.HasTest(entry.Tests) : sentence.HasMost(entry.Name, EnoughWords)) && sentence.HasAny("goal", "aim", "target", "expect", "expected", "below", "reach", "reduce", "by"),
            FactKind.Injury => SaysOneOf(sentence, fact.Finding) || (sentence.HasAny("injury", "injured") && sentence.SaysDate(fact.Date)) || sentence.HasNumberOf(entry.Story) || SaysAPart(sentence, fact.Detail),
            FactKind.Function or FactKind.Risk => SaysOneOf(sentence, fact.What.Text),
            FactKind.Expense => IsExpense(sentence, entry),
            FactKind.Derived => false,
            _ => entry.Name.Count > 0 && sentence.HasMost(entry.Name, entry.Name.Count > 4 ? 0.75 : 1) && sentence.AllowsDay(fact),
        };
    }

    private static bool IsResult(SentenceSigns sentence, FactIndex.Entry entry)
    {
        var fact = entry.Fact;
        if (!sentence.AllowsDay(fact))
        {
            return false;
        }

        var named = entry.Tests.Count > 0 ? sentence.HasTest(entry.Tests) : entry.Name.Count > 0 && sentence.HasMost(entry.Name, entry.Name.Count > 4 ? 0.75 : 1);
        if (!named)
        {
            return false;
        }

        if (fact.Value is { } value)
        {
            return sentence.HasValue(value) || (sentence.Measures.Count == 0 && sentence.SaysDay(fact));
        }

        var finding = ContentWords.In(fact.Finding ?? "");
        return finding.Count == 0 || sentence.SaysDay(fact) || sentence.HasMost(finding, EnoughWords);
    }

    /// <summary>Whether the sentence says the phrase, or one of its clauses that is long enough to be known again.</summary>
    private static bool SaysOneOf(SentenceSigns sentence, string? phrase) =>
        phrase is not null && (sentence.HasMost(ContentWords.In(phrase), EnoughWords)
            || phrase.Split([';', '.', ',']).Select(ContentWords.In).Any(clause => clause.Count >= ClauseWords && sentence.HasMost(clause, EnoughWords)));

    /// <summary>Whether the sentence holds one of the parts of a detail, which is joined by commas.</summary>
    private static bool SaysAPart(SentenceSigns sentence, string? detail) => detail is not null && detail.Split(", ").Any(sentence.HasPhrase);

    private static bool IsExpense(SentenceSigns sentence, FactIndex.Entry entry) =>
        sentence.HasMost(entry.Name, EnoughWords)
        || (entry.Fact.Finding is { } amount && sentence.Text.Contains(amount, StringComparison.Ordinal))
        || (entry.Fact.Detail is { } detail
            && ((sentence.HasAny("evaluated", "examined", "evaluation", "saw") && DateReader.In(detail).Any(date => sentence.SaysDate(date.Value)))
                || (sentence.HasAny("diagnosis", "diagnosed") && detail.IndexOf("diagnosed by ", StringComparison.Ordinal) is >= 0 and var by && sentence.HasPhrase(detail[(by + "diagnosed by ".Length)..].Split(',')[0]))));

    private static bool IsIdentity(SentenceSigns sentence, FactIndex.Entry entry, Brief brief) => entry.Fact switch
    {
        { Date: { IsExact: true } born } => (sentence.HasAny("birth", "born", "dob") && sentence.Dates.Any(date => date.IsExact && date.Agrees(born)))
            || (sentence.Ages.Count > 0 && brief.LetterDate.IsExact && sentence.Ages.All(age => age.Unit == CalendarUnit.Year && age.Count == new Patient { BirthDate = born }.AgeOn(brief.LetterDate))),
        { Finding.Length: > 3 } fact when fact.What.Text != "Sex" => sentence.HasPhrase(fact.Finding),
        _ => false,
    };

    private static bool IsCitation(SentenceSigns sentence, FactIndex.Entry entry)
    {
        var saysYear = entry.Fact.Date is not { } year || sentence.Text.Contains(year.ToString(), StringComparison.Ordinal);
        return sentence.HasMost(entry.Name, EnoughWords) || (saysYear && entry.Fact.By is { } by && sentence.HasPhrase(by));
    }

    /// <summary>A chart repeats itself (each refill, each weighing): where the sentence gives no day, the newest of several is meant.</summary>
    private static IEnumerable<FactIndex.Entry> WithoutOlderTwins(List<FactIndex.Entry> meant, SentenceSigns sentence)
    {
        if (sentence.Dates.Count > 0)
        {
            return meant;
        }

        var newest = meant.Where(entry => entry.Fact.Source.Kind == SourceKind.Fhir)
            .GroupBy(entry => (entry.Fact.Kind, entry.Fact.What.Text, entry.Fact.Value))
            .ToDictionary(group => group.Key, group => group.MaxBy(entry => entry.Fact.Date?.Earliest ?? DateOnly.MinValue)!.Fact.Id);
        return meant.Where(entry => entry.Fact.Source.Kind != SourceKind.Fhir || newest[(entry.Fact.Kind, entry.Fact.What.Text, entry.Fact.Value)] == entry.Fact.Id);
    }
}
