using System.Runtime.CompilerServices;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Checks.Consistency;

/// <summary>The dates that the brief and the chart give, wherever they stand there.</summary>
internal sealed class KnownDates
{
    private static readonly ConditionalWeakTable<BriefFacts, KnownDates> Read = [];

    private readonly ILookup<int, PartialDate> byYear;
    private readonly Lazy<ILookup<int, PartialDate>> inWords;

    private KnownDates(BriefFacts facts, Brief brief)
    {
        var own = facts.All.Where(fact => fact.Source.Kind == SourceKind.Brief && fact.Kind != FactKind.Citation)
            .SelectMany(fact => new[] { fact.What.Text, fact.Finding, fact.Detail }.OfType<string>().SelectMany(DateReader.In)).Select(found => found.Value);
        var ends = brief.Items.Where(item => item.Start is { IsExact: true } && CalendarSpan.Parse(item.Duration) is not null)
            .Select(item => PartialDate.Of(CalendarSpan.Parse(item.Duration)!.LastDayFrom(item.Start!.Value.Earliest)));
        // The year of a guideline is nobody's onset.
        byYear = facts.All.Where(fact => fact.Kind != FactKind.Citation).SelectMany(fact => new[] { fact.Date, fact.End }.OfType<PartialDate>())
            .Concat(own).Concat(ends)
            .Concat(new[] { JudgedPolicy.PolicyOf(brief)?.EffectiveFrom, JudgedPolicy.PolicyOf(brief)?.EffectiveThrough }.OfType<DateOnly>().Select(PartialDate.Of))
            .Concat(new[] { (PartialDate?)brief.LetterDate, brief.Subject.BirthDate, brief.Coverage?.Subscriber?.BirthDate, brief.Expense?.EvaluatedOn }.OfType<PartialDate>())
            .Where(date => date.IsPossible)
            .Distinct()
            .ToLookup(date => date.Year);
        // A chart repeats its words: each text is read once, and only when a date stands nowhere else.
        inWords = new(() => facts.All.Where(fact => fact.Source.Kind != SourceKind.Brief).SelectMany(fact => new[] { fact.What.Text, fact.Finding, fact.Detail }).OfType<string>()
            .Where(text => text.AsSpan().ContainsAnyInRange('0', '9')).Distinct(StringComparer.Ordinal)
            .SelectMany(DateReader.In).Select(found => found.Value).Distinct().ToLookup(date => date.Year));
    }

    /// <summary>The dates of <paramref name="brief"/>, whose facts <paramref name="letter"/> is read against.</summary>
    public static KnownDates Of(LetterReading letter, Brief brief) => Read.GetValue(letter.Facts, facts => new KnownDates(facts, brief));

    /// <summary>Whether some record has that date, as far as the letter gives it.</summary>
    public bool Hold(PartialDate date) => byYear[date.Year].Any(date.Agrees) || inWords.Value[date.Year].Any(date.Agrees);
}
