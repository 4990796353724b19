using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies;

/// <summary>What a case's record says to a policy: the answer of the tree, what blocks, when time will have cured it, what goes stale.</summary>
/// <param name="Policy">The version judged by.</param>
/// <param name="Tree">The answered tree.</param>
public sealed record CoverageVerdict(Policy Policy, AnsweredCriterion Tree)
{
    /// <summary>The answer of the whole.</summary>
    public Answer Answer => Tree.Answer;

    /// <summary>The demands that concern this request, answered, in the order of the policy.</summary>
    public IReadOnlyList<AnsweredCriterion> Criteria => field ??= [.. Tree.Leaves];

    /// <summary>The demand to work on first; null when all is met.</summary>
    public AnsweredCriterion? Blocking { get; init; }

    /// <summary>The first day on which the case can become approvable, where time will cure it; null where it need not wait, or waiting does not help.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Evidence that will be too old on the day the item is to begin.</summary>
    public IReadOnlyList<AnsweredCriterion> GoesStale { get; init; } = [];

    /// <summary>The demands that the letter must answer: of alternatives the one that is met, or nearest to it.</summary>
    public IReadOnlyList<AnsweredCriterion> ToAnswer => field ??= [.. Tree.Decisive];
}

/// <summary>A criterion with its answer.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="Of">The branches that concern this request; none for a demand.</param>
public sealed record AnsweredCriterion(Criterion Criterion, Answer Answer, IReadOnlyList<AnsweredCriterion> Of)
{
    /// <summary>The ground, for a demand.</summary>
    public Judgement? Ground { get; init; }

    /// <summary>The demand; null for a join.</summary>
    public Demand? Demand => Criterion as Demand;

    /// <summary>The facts behind it.</summary>
    public IReadOnlyList<Fact> Facts => Ground?.Facts ?? [];

    /// <summary>What to do about it: the policy's own words, else those of the kind; null when it is met.</summary>
    public string? Ask => Answer == Answer.Met ? null : Demand?.Ask ?? Ground?.Ask;

    /// <summary>Whom to ask.</summary>
    public Whom OfWhom => Demand?.OfWhom ?? Ground?.OfWhom ?? Whom.Clinician;

    /// <summary>The first day on which it can be met: the first of the calendar for what is met or waits for work alone; null for never.</summary>
    internal DateOnly? CuredOn { get; init; }

    /// <summary>How many demands are missing until it is met.</summary>
    internal int Distance { get; init; }

    internal IEnumerable<AnsweredCriterion> Leaves => Demand is not null ? [this] : Of.SelectMany(branch => branch.Leaves);

    internal IEnumerable<AnsweredCriterion> Decisive => Criterion is not Join { Kind: JoinKind.Any or JoinKind.AtLeast } join ? Demand is not null ? [this] : Of.SelectMany(branch => branch.Decisive)
        : Of.Select((branch, i) => (branch, i)).OrderBy(pair => pair.branch.Answer == Answer.Met ? 0 : 1).ThenBy(pair => CoveragePolicy.Nearness(pair.branch)).ThenBy(pair => pair.i)
            .Take(Answer == Answer.Met ? Math.Max(join.Least, Of.Count(branch => branch.Answer == Answer.Met && join.Kind == JoinKind.AtLeast)) : join.Least)
            .OrderBy(pair => pair.i).SelectMany(pair => pair.branch.Decisive);
}
