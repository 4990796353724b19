using MedNec.Engine.Letters;

namespace MedNec.Engine.Policies.Kinds;

/// <summary>A prior authorization is on file, and holds on the day the item begins.</summary>
internal sealed record AuthorizationKind : ICriterionKind
{
    public string Field => "authorization";

    public string InWords => "a prior authorization is on file";

    private static readonly string[] Granted = ["approved", "affirmed", "granted", "certified", "partial"];
    private static readonly string[] Refused = ["non", "not ", "unapproved", "disapproved"];

    public static AuthorizationKind Read(PackNode node)
    {
        node.Only();
        return new();
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        if (evidence.Brief.Authorization is not { } authorization || evidence.Find(BriefFacts.Id("authorization")) is not { } fact)
        {
            return Judgement.NotDocumented("Ask the payer for the prior authorization, and enter its number and dates") with { OfWhom = Whom.Payer };
        }

        return authorization.Decision is null ? Judgement.NotDocumented("Enter what the payer decided", fact) with { OfWhom = Whom.Payer }
            : !Granted.Any(word => authorization.Decision.Contains(word, StringComparison.OrdinalIgnoreCase)) || Refused.Any(word => authorization.Decision.Contains(word, StringComparison.OrdinalIgnoreCase))
                ? Judgement.NotMet($"the payer's decision is \"{authorization.Decision}\"", "Answer the payer's reasons and ask again", fact) with { CanBeMended = true }
            : authorization.Through is { IsPossible: true } through && through.Latest < evidence.Start
                ? Judgement.NotMet($"it ended on {through.InWords()}, before the item begins", "Ask the payer to extend it", fact) with { CanBeMended = true }
            : Judgement.Met(fact) with { FreshThrough = authorization.Through is { IsPossible: true } end ? end.Latest : null };
    }
}

/// <summary>The plan is of one of these lines of business.</summary>
internal sealed record LineKind(IReadOnlyList<LineOfBusiness> Lines) : ICriterionKind
{
    public string Field => "coverage.line";

    public string InWords => $"the plan is of the line {Policies.Words.Or(Lines.Select(Composing.Phrases.Vocabulary.TagOf))}";

    public static LineKind Read(PackNode node) => new([.. (node.IsText ? [node] : node.Items).Select(line => line.Word<LineOfBusiness>())]);

    public Judgement Judge(Evidence evidence, Demand demand) => evidence.Brief.Coverage?.Line is not { } line
        ? Judgement.NotDocumented("Enter the plan's line of business") with { OfWhom = Whom.Payer }
        : Lines.Contains(line) ? Judgement.Met(PlanOf(evidence))
        : Judgement.NotMet("the plan is of another line", "See which policy holds for this plan", PlanOf(evidence));

    internal static IReadOnlyList<Charts.Fact> PlanOf(Evidence evidence) => evidence.Find(BriefFacts.Id("coverage")) is { } fact ? [fact] : [];
}

/// <summary>The plan is of one of these states.</summary>
internal sealed record StateKind(IReadOnlyList<string> States) : ICriterionKind
{
    public string Field => "coverage.state";

    public string InWords => $"the plan is of the state {Policies.Words.Or(States)}";

    public static StateKind Read(PackNode node) => new(node.Texts);

    public Judgement Judge(Evidence evidence, Demand demand) => evidence.Brief.Coverage?.State is not { } state
        ? Judgement.NotDocumented("Enter the state whose law holds") with { OfWhom = Whom.Payer }
        : States.Contains(state, StringComparer.OrdinalIgnoreCase) ? Judgement.Met(LineKind.PlanOf(evidence))
        : Judgement.NotMet($"the state is {state}", "See which policy holds in this state", LineKind.PlanOf(evidence));
}

/// <summary>The injury at work is described: date, employer, what happened.</summary>
internal sealed record InjuryKind : ICriterionKind
{
    public string Field => "injury";

    public string InWords => "the injury at work has its date, employer and mechanism";

    public static InjuryKind Read(PackNode node)
    {
        node.Only();
        return new();
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var injury = evidence.Brief.Injury;
        var missing = new[] { injury?.Date is { IsPossible: true } ? null : "its date", injury?.Employer is null ? "the employer" : null, injury?.Mechanism is null ? "what happened" : null }.OfType<string>().ToList();
        var facts = evidence.Find(BriefFacts.Id("injury")) is { } fact ? new[] { fact } : [];
        return missing.Count == 0 ? Judgement.Met(facts) : Judgement.NotDocumented($"Enter of the injury at work: {string.Join(", ", missing)}", facts) with { OfWhom = Whom.Patient };
    }
}

/// <summary>A guideline of certain houses is cited, in an edition that is not too old.</summary>
internal sealed record CitationKind(IReadOnlyList<Phrase> Organizations, int? Years) : ICriterionKind
{
    public string Field => "citations";

    public string InWords => $"a citation{(Organizations.Count == 0 ? "" : $" of {Policies.Words.Or(Organizations.Select(house => house.Text))}")}{(Years is { } years ? FormattableString.Invariant($", not older than {years} years") : "")}";

    public static CitationKind Read(PackNode node)
    {
        node.Only("organizations", "years");
        return new(node.Find("organizations")?.Phrases ?? [], node.Find("years")?.Count);
    }

    public Judgement Judge(Evidence evidence, Demand demand)
    {
        var cited = evidence.Brief.Citations.Select((citation, i) => (Citation: citation, Fact: evidence.Find(BriefFacts.Id("citations", i)))).Where(pair => pair.Fact is not null
            && (Organizations.Count == 0 || Organizations.Any(house => house.Words.All(Reading.ContentWords.In($"{pair.Citation.Organization} {pair.Citation.Title}").Contains)))).ToList();
        var fresh = cited.Where(pair => Years is not { } years || pair.Citation.Year is not { } year || evidence.On.Year - year <= years).ToList();
        var houses = Organizations.Count == 0 ? "a guideline or study" : Words.Or(Organizations.Select(house => house.Text));
        return fresh.Count > 0 ? Judgement.Met([.. fresh.Select(pair => pair.Fact!)])
            : cited.Count > 0 ? Judgement.NotMet($"the edition cited is of {cited[0].Citation.Year}", $"Cite the current edition of {houses}", [.. cited.Select(pair => pair.Fact!)]) with { CanBeMended = true }
            : Judgement.NotDocumented($"Cite {houses}, with year and section");
    }
}
