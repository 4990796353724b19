using System.Globalization;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>Treatments were tried: which, how long, how each ended, how many of a list.</summary>
internal sealed record TreatmentKind(Named Treatments, CalendarSpan? Lasted, IReadOnlyList<TrialOutcome> Ended, Window Window, int Count) : ICriterionKind
{
    public string Field => "trials";

    public string InWords => string.Create(CultureInfo.InvariantCulture, $"{(Count == 1 ? "" : $"{Count} of ")}{Words.Or(Treatments.Phrases.Select(phrase => phrase.Text).Concat(Treatments.Codes))} tried{(Lasted is null ? "" : $" for {Lasted}")}{Window}{(Ended.Count == 0 ? "" : $", ended as {Words.Or(Ended.Select(Composing.Phrases.Vocabulary.TagOf))}")}");

    private readonly IReadOnlyList<NamedTreatment> known = [.. Treatments.Phrases.SelectMany(phrase => TreatmentReader.In(phrase.Text))];

    public static TreatmentKind Read(PackNode node)
    {
        node.Only("any-of", "codes", "without", "lasted", "ended", "within", "before", "count");
        return new(
            new Named(node.Find("any-of")?.Phrases ?? [], node.Find("codes")?.Texts ?? [], node.Find("without")?.Phrases ?? []),
            node.Find("lasted")?.Span,
            [.. (node.Find("ended")?.IsText ?? false ? [node["ended"]] : node.Find("ended")?.Items ?? []).Select(outcome => outcome.Word<TrialOutcome>())],
            node.Window,
            node.Find("count")?.Count ?? 1);
    }

    public Remedy? Remedy => new(RemedyKind.Trial, [.. Treatments.Phrases.Select(phrase => phrase.Text)]);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var name = IsAny ? "another treatment" : Words.Or(Treatments.Phrases.Select(phrase => phrase.Text).Concat(Treatments.Codes));
        if (Window.LastDay(evidence) is not { } lastDay)
        {
            return Judgement.NotDocumented($"Enter the date before which {name} is to lie");
        }

        var tried = Tried(evidence).Where(fact => IsInside(fact, lastDay)).ToList();
        if (tried.Count == 0)
        {
            return Judgement.NotDocumented($"Enter when {name} was tried{Window}, and how it ended; or why it cannot be");
        }

        var byTreatment = tried.GroupBy(fact => KeyOf(fact, evidence), StringComparer.Ordinal).Select(group => Course.Of([.. group], evidence.On)).ToList();
        if (Count == 1 && Lasted is not null && byTreatment.Count > 1)
        {
            // "Six weeks of conservative care": the days on which any of it ran.
            byTreatment.Add(Course.Of([.. tried], evidence.On));
        }

        var judged = byTreatment.Select(course => (Course: course, One: One(course, evidence.On))).ToList();
        var met = judged.Where(pair => pair.One.Answer == Answer.Met).ToList();
        if (met.Count >= Count)
        {
            return Judgement.Met([.. met.SelectMany(pair => pair.Course.Facts).Distinct()]);
        }

        var open = judged.Where(pair => pair.One.Answer == Answer.NotDocumented).ToList();
        var facts = tried.Distinct().ToList();
        if (Count > 1)
        {
            var counted = string.Create(CultureInfo.InvariantCulture, $"{met.Count} of {Count} are shown");
            var next = $"Enter {(Count - met.Count).ToString(CultureInfo.InvariantCulture)} more of {name} with dates and how each ended";
            return met.Count + open.Count >= Count || judged.Count < Count
                ? Judgement.NotDocumented(open.Count > 0 ? open[0].One.Ask! : next, facts) with { Because = counted }
                : Judgement.NotMet(counted, next, facts) with { CuredOn = Cure(judged.Select(pair => pair.One), Count - met.Count) };
        }

        return open.Count > 0 ? open[0].One with { Facts = facts }
            : judged.Select(pair => pair.One).OrderBy(one => one.CuredOn ?? DateOnly.MaxValue).First() with { Facts = facts };
    }

    private static DateOnly? Cure(IEnumerable<Judgement> judged, int missing) =>
        judged.Select(one => one.CuredOn).OfType<DateOnly>().Order().ElementAtOrDefault(missing - 1) is var day && day != default ? day : null;

    private Judgement One(Course course, DateOnly on)
    {
        var said = course.Facts[0].What.Text;
        var outcomes = course.Outcomes;
        if (Ended.Count > 0 && course.IsOver && outcomes.Count == 0)
        {
            return Judgement.NotDocumented($"Say how {said} ended", course.Facts);
        }

        if (Ended.Count > 0 && outcomes.Count > 0 && !outcomes.Any(Ended.Contains))
        {
            return Judgement.NotMet($"{said} ended as \"{outcomes[0].ToString().ToLowerInvariant()}\"", $"Say whether {said} failed, and why; or show another of the list", course.Facts);
        }

        // What a patient must not take, or cannot bear, need not be taken for weeks.
        if (Lasted is null || outcomes.Any(outcome => outcome is TrialOutcome.Contraindicated or TrialOutcome.Intolerant && (Ended.Count == 0 || Ended.Contains(outcome))))
        {
            return Ended.Count > 0 && outcomes.Count == 0 ? Judgement.NotMet($"{said} still goes on", $"Say how {said} ended, once it has", course.Facts) : Judgement.Met(course.Facts);
        }

        if (course.First is not { } first)
        {
            return Judgement.NotDocumented($"Enter when {said} began and ended", course.Facts);
        }

        var needed = Lasted.LastDayFrom(first).DayNumber - first.DayNumber + 1;
        if (course.Days >= needed)
        {
            return Ended.Count > 0 && outcomes.Count == 0 ? Judgement.NotDocumented($"Say how {said} ended, or what it has done so far", course.Facts) : Judgement.Met(course.Facts);
        }

        var short1 = Judgement.NotMet($"{said} lasted {course.Days.ToString(CultureInfo.InvariantCulture)} days of {Lasted}", course.IsOver ? $"Show {Lasted} of {said}, or why it had to end before" : $"{Lasted} of {said} must be complete", course.Facts);
        var missing = needed - course.Days;
        return course.IsOver || missing > DateOnly.MaxValue.DayNumber - on.DayNumber ? short1 : short1 with { CuredOn = on.AddDays(missing) };
    }

    private bool IsAny => Treatments.Phrases.Count + Treatments.Codes.Count == 0;

    private IEnumerable<Fact> Tried(Evidence evidence)
    {
        if (IsAny)
        {
            return evidence.OfKind(FactKind.Trial).Where(fact => !Treatments.IsOther(fact, evidence));
        }

        var named = evidence.Named(Treatments, FactKind.Trial, FactKind.Medication, FactKind.Procedure);
        // Other names of the same drug or therapy: "ibuprofen" where the policy says "NSAID".
        var same = known.Count == 0 ? [] : evidence.OfKind(FactKind.Trial).Where(fact => !Treatments.IsOther(fact, evidence) && evidence.TreatmentsIn(fact.What.Text).Any(own => known.Any(sought => sought.IsSameAs(own))));
        return named.Concat(same).Distinct(ReferenceEqualityComparer.Instance).Cast<Fact>();
    }

    // A treatment of the chart that goes with one of the brief is the same treatment.
    private static string KeyOf(Fact fact, Evidence evidence) => evidence.TreatmentsIn(fact.What.Text) is [var named, ..] ? named.Name : string.Join(' ', evidence.Read(fact.What.Text).Words.Take(2));

    private bool IsInside(Fact fact, DateOnly lastDay)
    {
        var first = fact.Date is { IsPossible: true } start ? start.Earliest : (DateOnly?)null;
        // What is over and has no end on record is placed where it began.
        var last = fact.End is { IsPossible: true } end ? end.Latest : Course.Ongoing(fact) ? null : fact.Date is { IsPossible: true } only ? only.Latest : (DateOnly?)null;
        return (first is null || first <= lastDay) && (Window.Within is null || (first is null && last is null) || last is null || last >= Window.Within.FirstDayTo(lastDay));
    }

    /// <summary>What is known of one treatment: its days, and how it ended.</summary>
    private sealed record Course(IReadOnlyList<Fact> Facts, IReadOnlyList<TrialOutcome> Outcomes, DateOnly? First, int Days, bool IsOver)
    {
        private static readonly string[] Stopped = ["stopped", "completed", "cancelled", "ended"];

        public static Course Of(IReadOnlyList<Fact> facts, DateOnly on)
        {
            var ordered = facts.OrderBy(fact => fact.Kind == FactKind.Trial ? 0 : 1).ToList();
            var outcomes = ordered.Where(fact => fact.Kind == FactKind.Trial).Select(fact => Enum.TryParse<TrialOutcome>(fact.Finding, true, out var outcome) ? outcome : (TrialOutcome?)null).OfType<TrialOutcome>().ToList();
            var spans = ordered.Where(fact => fact.Date is { IsPossible: true }).Select(fact => (From: fact.Date!.Value.Earliest, To: fact.End is { IsPossible: true } end ? Earlier(end.Latest, on) : Ongoing(fact) ? on : Earlier(fact.Date!.Value.Latest, on))).OrderBy(span => span.From).ToList();
            var (days, counted) = (0, DateOnly.MinValue);
            foreach (var (from, to) in spans)
            {
                var first = from > counted ? from : counted.AddDays(1);
                if (first <= to)
                {
                    days += to.DayNumber - first.DayNumber + 1;
                    counted = to;
                }
            }

            return new(ordered, outcomes, spans.Count == 0 ? null : spans[0].From, days, !ordered.Any(fact => fact.End is { IsPossible: true } end ? end.Earliest > on : Ongoing(fact)));
        }

        // A course that is to end later has lasted until today.
        private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

        public static bool Ongoing(Fact fact) => fact.Kind switch
        {
            FactKind.Trial => fact.Finding is null or "partial",
            FactKind.Medication => !Stopped.Contains(fact.Status, StringComparer.OrdinalIgnoreCase),
            _ => false,
        };
    }
}
