using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>The patient was seen within a window: by a document of a visit, or a visit of the chart.</summary>
internal sealed record VisitKind(IReadOnlyList<string> Kinds, IReadOnlyList<Phrase> Names, IReadOnlyList<Phrase> Without, Window Window, bool InPerson) : ICriterionKind
{
    public string Field => "documents";

    public string InWords => $"a visit{(InPerson ? " in person" : "")}{Window}";

    private static readonly string[] OfVisits = ["face-to-face", "progress-note", "therapy-note"];
    private static readonly IReadOnlyList<Phrase> Remote = [.. new[] { "telehealth", "telemedicine", "video visit", "phone visit", "telephone" }.Select(Phrase.Parse)];

    public static VisitKind Read(PackNode node)
    {
        node.Only("kinds", "words", "without", "within", "before", "in-person");
        return new(node.Find("kinds")?.Texts ?? OfVisits, node.Find("words")?.Phrases ?? [], node.Find("without")?.Phrases ?? [], node.Window, node.Find("in-person")?.Truth ?? false);
    }

    public Remedy? Remedy => new(RemedyKind.Document, Kinds);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (Window.LastDay(evidence) is not { } lastDay)
        {
            return Judgement.NotDocumented($"Attach the {Words.OfKind(Window.Document!)} with its date: the visit must lie before it");
        }

        var seen = evidence.DocumentsOf(Kinds).Select(pair => pair.Fact).Concat(Kinds.Any(OfVisits.Contains) ? evidence.OfKind(FactKind.Visit) : [])
            .Where(fact => (!InPerson || !Remote.Any(phrase => phrase.IsIn(evidence.Story(fact)))) && !Without.Any(phrase => phrase.IsIn(evidence.Story(fact))) && (Names.Count == 0 || Names.Any(phrase => phrase.IsIn(evidence.Story(fact))))).ToList();
        var inside = seen.Where(fact => fact.Date is { } date && Window.Holds(date, lastDay)).OrderByDescending(fact => fact.Date!.Value.Latest).ToList();
        if (inside.Count > 0)
        {
            // The note that goes with the letter shows more than an entry of the chart's list of visits.
            return Judgement.Met(inside.Find(fact => fact.Kind == FactKind.Document) ?? inside[0]) with { FreshThrough = Window.FreshThrough(inside[0].Date) };
        }

        if (seen.Find(fact => fact.Date is not { IsPossible: true }) is { } undated)
        {
            return Judgement.NotDocumented($"Enter the date of {undated.What.Text}", undated);
        }

        var ask = $"See the patient, and attach the note of the visit{Window}";
        return seen.MaxBy(fact => fact.Date!.Value.Latest) is { } last
            ? Judgement.NotMet($"the last visit on record is of {last.Date!.Value.InWords()}", ask, last) with { CanBeMended = true }
            : Judgement.NotDocumented($"Attach the note of a visit{Window}");
    }
}
