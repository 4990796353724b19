using MedNec.Engine.Charts;
using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Composing.Evidence;

/// <summary>
/// What of a chart bears on the request. A chart of twenty years holds a thousand resources; a reviewer reads two pages,
/// and the rest is not theirs to see (minimum necessary, 45 CFR 164.502(b)).
/// </summary>
internal sealed class ChartEvidence
{
    // Six dated results carry an argument; more is a list nobody reads.
    private const int MostResults = 6;

    // A conclusion longer than this is a whole report: it goes into the enclosures, not into a sentence.
    private const int LongestConclusion = 300;

    private const string Systolic = "systolic blood pressure";

    private const string Diastolic = "diastolic blood pressure";

    private static readonly string[] NoMatter = ["of", "the", "and", "in", "with", "without", "for", "to", "disorder", "disease", "finding", "unspecified", "trial", "therapy", "treatment", "daily", "tablet", "oral", "dose", "left", "right"];

    private readonly Brief brief;
    private readonly Dictionary<string, HashSet<string>> words = new(StringComparer.Ordinal);

    /// <summary>Weighs the chart of <paramref name="brief"/>.</summary>
    public ChartEvidence(Brief brief)
    {
        this.brief = brief;
        Results = ChooseResults();
        Reports = ChooseReports();
        LastVisit = brief.Chart.Of(FactKind.Visit)
            .Where(visit => visit.Date is { IsExact: true } date && date.Earliest <= brief.LetterDate.Latest)
            .MaxBy(visit => visit.Date);
    }

    /// <summary>The results to show: those a goal names first, then those usual for the diagnoses.</summary>
    public IReadOnlyList<ResultSeries> Results { get; }

    /// <summary>Reports with a conclusion that bear on the diagnoses or what is asked.</summary>
    public IReadOnlyList<Fact> Reports { get; }

    /// <summary>The last visit before the letter.</summary>
    public Fact? LastVisit { get; }

    /// <summary>The chart's conditions that are that diagnosis, the earliest first.</summary>
    public IReadOnlyList<Fact> ConditionsOf(Diagnosis diagnosis)
    {
        var ids = DiagnosisLinks.Of(diagnosis, brief.Chart);
        return ids.Count == 0 ? [] : [.. brief.Chart.Of(FactKind.Condition).Where(condition => ids.Contains(condition.Id)).OrderBy(condition => condition.Date ?? PartialDate.Of(9999))];
    }

    /// <summary>What else in the chart shows that a treatment was given: a prescription, an operation, a course of therapy of that name and time.</summary>
    public IReadOnlyList<Fact> ProofOf(Trial trial)
    {
        var name = Significant(trial.Treatment);
        return name.Count == 0 ? [] :
        [
            .. brief.Chart.Facts
                .Where(fact => fact.Kind is FactKind.Medication or FactKind.Procedure or FactKind.Device)
                .Where(fact => name.IsSubsetOf(WordsOf(fact)) && Overlaps(fact, trial))
                .Take(3),
        ];
    }

    /// <summary>A recorded allergy to a treatment; null when there is none.</summary>
    public Fact? AllergyTo(Trial trial) => Significant(trial.Treatment) is { Count: > 0 } name
        ? brief.Chart.Of(FactKind.Allergy).FirstOrDefault(allergy => Significant(allergy.What.Text).Any(word => name.Contains(word)))
        : null;

    /// <summary>The drugs of the chart that <paramref name="text"/> names, the newest of each name first.</summary>
    public IReadOnlyList<Fact> DrugsIn(string? text) => Significant(text) is { Count: > 0 } named
        ? [.. brief.Chart.Of(FactKind.Medication).Where(drug => WordsOf(drug).Overlaps(named)).OrderByDescending(drug => drug.Date).DistinctBy(drug => drug.What.Text).Take(3)]
        : [];

    /// <summary>The index of the document that is a report: of the same day, with a word of its name; null when none goes with the letter.</summary>
    public int? DocumentOf(Fact report)
    {
        var name = Significant(report.What.Text);
        for (var i = 0; i < brief.Documents.Count; i++)
        {
            if (brief.Documents[i] is { Date: { IsExact: true } date } document && date == report.Date && Significant(document.Title ?? document.Kind).Overlaps(name))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>The words that tell one thing from another, without doses and small words.</summary>
    internal static HashSet<string> Significant(string? words) =>
    [
        .. UsualTests.Plain(words ?? "").Split(' ')
            .Where(word => word.Length > 2 && !word.Any(char.IsDigit) && !NoMatter.Contains(word))
            .Select(word => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) ? word[..^1] : word),
    ];

    private HashSet<string> WordsOf(Fact fact) => words.TryGetValue(fact.What.Text, out var known) ? known : words[fact.What.Text] = Significant(fact.What.Text);

    private static bool SidesDiffer(string? one, string other)
    {
        bool Says(string? text, string side) => text?.Contains(side, StringComparison.OrdinalIgnoreCase) == true;
        return (Says(one, "left") && Says(other, "right")) || (Says(one, "right") && Says(other, "left"));
    }

    private static bool Overlaps(Fact fact, Trial trial)
    {
        var begins = fact.Date?.Earliest;
        var ends = (fact.End ?? fact.Date)?.Latest;
        return (trial.End is not { } end || begins is not { } from || from <= end.Latest) && (trial.Start is not { } start || ends is not { } to || to >= start.Earliest);
    }

    private IReadOnlyList<ResultSeries> ChooseResults()
    {
        var goals = brief.Goals.Select(goal => (goal.Measure, Test: UsualTests.Table.NamedIn(goal.Measure), Words: Significant(goal.Measure))).ToList();
        var found = new SortedDictionary<(int Rank, string Name), (Test? Test, List<Fact> Results)>();

        // A chart repeats a few dozen tests over the years: what each is gets decided once.
        foreach (var results in brief.Chart.Of(FactKind.Result).Where(IsTold).GroupBy(result => (result.What.Text, result.What.In(CodeSystems.Loinc))))
        {
            var first = results.First();
            var test = UsualTests.Table.Of(first);
            var goal = goals.FindIndex(goal => !SidesDiffer(goal.Measure, first.What.Text) && ((test is not null && goal.Test == test) || (goal.Words.Count > 0 && goal.Words.IsSubsetOf(WordsOf(first)))));
            if (goal < 0 && (test is null || !UsualTests.IsUsual(test, brief.Diagnoses)))
            {
                continue;
            }

            // What a goal names comes first, in the order of the goals.
            var key = (goal >= 0 ? goal - goals.Count : test!.Order, UsualTests.Table.NameOf(first));
            if (!found.TryGetValue(key, out var known))
            {
                found[key] = known = (test, []);
            }

            known.Results.AddRange(results);
        }

        var series = found.Select(entry => Series(entry.Key.Name, entry.Value.Results) with
        {
            Test = entry.Value.Test,
            IsAim = entry.Key.Rank < 0,
        }).ToList();
        return [.. WithBloodPressureAsOne(series).Take(MostResults)];

        bool IsTold(Fact result) => (result.Value is not null || result.Finding is { Length: > 0 and <= LongestConclusion }) && result.Date is { IsPossible: true } date && date.Earliest <= brief.LetterDate.Latest;
    }

    private static ResultSeries Series(string name, List<Fact> results)
    {
        var ordered = results.OrderBy(result => result.Date).ThenBy(result => result.Id, StringComparer.Ordinal).ToList();
        var newest = ordered[^1];
        var oldest = ordered.Find(result => result.Value is { } then && newest.Value is { } now && then.Unit == now.Unit && result.Date < newest.Date);
        return new(name, Rounded.Of(newest), oldest is null ? null : Rounded.Of(oldest));
    }

    private static IEnumerable<ResultSeries> WithBloodPressureAsOne(List<ResultSeries> series)
    {
        var diastolic = series.Find(one => one.Test?.Name == Diastolic);
        foreach (var one in series)
        {
            var isPair = diastolic is not null && series.Exists(other => other.Test?.Name == Systolic && other.Newest.Date == diastolic.Newest.Date && other.Newest.Value?.Unit == diastolic.Newest.Value?.Unit);
            if (!isPair || one.Test?.Name is not (Systolic or Diastolic))
            {
                yield return one;
            }
            else if (one != diastolic)
            {
                yield return one with { Name = "blood pressure", Diastolic = diastolic!.Newest, Oldest = null };
            }
        }
    }

    private IReadOnlyList<Fact> ChooseReports()
    {
        var subject = brief.Diagnoses.SelectMany(diagnosis => Significant(diagnosis.Text)).Concat(brief.Items.SelectMany(item => Significant(item.Name))).ToHashSet();
        return
        [
            .. brief.Chart.Of(FactKind.Report)
                .Where(report => report.Finding is { Length: > 0 and <= LongestConclusion } && report.Date is { } date && date.Earliest <= brief.LetterDate.Latest)
                .Where(report => Significant(report.What.Text + " " + report.Finding).Overlaps(subject))
                .OrderBy(report => report.Date)
                .TakeLast(2),
        ];
    }
}
