using MedNec.Engine.Reading;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A document goes with the letter, and is fresh.</summary>
internal sealed record DocumentKind(string Kind, Window Window, IReadOnlyList<Phrase> Says) : ICriterionKind
{
    public string Field => "documents";

    public string InWords => $"the {Words.OfKind(Kind)} goes with the letter{Window}";

    public static readonly string[] Keys = ["kind", "within", "before", "words"];

    public static DocumentKind Read(PackNode node) => node.IsText ? new(node.Text, Window.Open, [])
        : new(node.Only(Keys)["kind"].Text, node.Window, node.Find("words")?.Phrases ?? []);

    public Remedy? Remedy => new(RemedyKind.Document, [Kind]);

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var name = Words.OfKind(Kind);
        if (Window.LastDay(evidence) is not { } lastDay)
        {
            return Judgement.NotDocumented($"Enter the date before which the {name} is to lie");
        }

        var all = evidence.DocumentsOf([Kind]).Where(pair => Says.Count == 0 || Says.Any(phrase => phrase.IsIn(evidence.Pages(pair.Document)))).ToList();
        if (all.Count == 0)
        {
            return KeptElsewhere(evidence) is { } fact ? Judgement.Met(fact)
                : Judgement.NotDocumented($"Attach the {name}{Window}") with { OfWhom = Kind is "progress-note" or "face-to-face" or "order" ? Whom.Clinician : Whom.OutsideRecords };
        }

        if (all.FirstOrDefault(pair => pair.Document.Date is { } date && Window.Holds(date, lastDay)) is { Document: not null } fresh)
        {
            return Judgement.Met(fresh.Fact) with { FreshThrough = Window.FreshThrough(fresh.Document.Date) };
        }

        var undated = all.Where(pair => pair.Document.Date is not { IsPossible: true }).ToList();
        if (undated.Count > 0)
        {
            return Window.Within is null && Window.End == WindowEnd.Letter ? Judgement.Met(undated[0].Fact) : Judgement.NotDocumented($"Enter the date of the {name}", undated[0].Fact);
        }

        return Judgement.NotMet($"the {name} is of {all[0].Document.Date!.Value.InWords()}", $"Attach a {name}{Window}", all[0].Fact) with { CanBeMended = true };
    }

    /// <summary>An order, a plan of care or a form that the brief itself records.</summary>
    private Charts.Fact? KeptElsewhere(Evidence evidence) => Kind switch
    {
        "order" => evidence.Find(Letters.BriefFacts.Id("order")) is { Date: { IsPossible: true } date } fact && Window.LastDay(evidence) is { } lastDay && Window.Holds(date, lastDay) ? fact : null,
        "therapy-plan" => evidence.Find(Letters.BriefFacts.Id("planOfCare")),
        _ => null,
    };
}
