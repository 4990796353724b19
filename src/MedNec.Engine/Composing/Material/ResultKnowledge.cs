using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Evidence;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one test's results, or of one report.</summary>
internal static class ResultKnowledge
{
    // "positive at 40 degrees" follows "was"; a longer finding is told for itself.
    private const int LongestWord = 30;

    /// <summary>Gathers it for the results of a test.</summary>
    public static Knowledge Of(Draft draft, ResultSeries series, bool withChange)
    {
        var now = series.Newest;
        var known = new Knowledge(draft.Knowledge)
            .With("result.name", new Known(series.Name, series.Now) { IsPlural = Grammar.IsPlural(series.Name) })
            .With(now.Value is null && now.Finding is { Length: > LongestWord } ? "result.finding" : "result.value", Said(series), series.Now)
            .With("result.date", now.Date?.InWords(), series.Now)
            .With("result.on", Grammar.On(now.Date), series.Now);
        if (withChange && series.Oldest is { Value: { } before } then && now.Value is { } after)
        {
            known.With("result.then", Said(then), series.Then).With("result.then-on", Grammar.On(then.Date), series.Then)
                .Tag(after.Value > before.Value ? "rose" : after.Value < before.Value ? "fell" : "unchanged");
        }

        return known;
    }

    /// <summary>Gathers it for a report with a conclusion.</summary>
    public static Knowledge Of(Draft draft, Fact report)
    {
        var name = Casing.Within(Casing.ChartName(report.What.Text), unlessProper: true);
        name = name.EndsWith(" report", StringComparison.Ordinal) ? name[..^" report".Length] : name;
        var known = new Knowledge(draft.Knowledge)
            .With("result.name", new Known(name, [report.Id]) { IsPlural = Grammar.IsPlural(name) })
            .With("result.quote", report.Finding?.TrimEnd('.', ' '), report.Id)
            .With("result.date", report.Date?.InWords(), report.Id)
            .With("result.on", Grammar.On(report.Date), report.Id);
        if (draft.Evidence.DocumentOf(report) is { } index)
        {
            known.With("result.enclosed", "enclosed", BriefFacts.Id("documents", index));
        }

        return known;
    }

    /// <summary>What was measured last: "32 events/hour", "positive", "148/86 mmHg".</summary>
    public static string? Said(ResultSeries series) =>
        series is { Newest.Value: { } systolic, Diastolic.Value: { } diastolic } ? $"{Grammar.Number(systolic.Value)}/{Said(diastolic)}" : Said(series.Newest);

    /// <summary>What was measured or found.</summary>
    public static string? Said(Fact result) => result switch
    {
        { Value: { } measure, Finding: { Length: > 0 and <= 40 } finding } => $"{Said(measure)} ({Casing.Within(finding.TrimEnd('.'), unlessProper: true)})",
        { Value: { } measure } => Said(measure),
        _ => result.Finding is { } found ? Casing.Within(Casing.ChartName(found.TrimEnd('.')), unlessProper: true) : null,
    };

    private static string Said(Measure measure) => (Words.List.Units.TryGetValue(measure.Unit, out var unit) ? measure with { Unit = unit } : measure).ToString();
}
