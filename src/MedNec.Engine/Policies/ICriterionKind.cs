using MedNec.Engine.Charts;

namespace MedNec.Engine.Policies;

/// <summary>A kind of demand: how the record of a case answers it. A policy gives it its values; the C# knows no payer.</summary>
public interface ICriterionKind
{
    /// <summary>Answers the demand from the record.</summary>
    Judgement Judge(Evidence evidence, Demand demand);

    /// <summary>What a person can enter to answer it; null where only the chart, the plan or time does.</summary>
    Remedy? Remedy => null;

    /// <summary>Where in the brief its evidence is entered: "documents", "trials".</summary>
    string Field => "attestations";

    /// <summary>It for a person who reads the policy, without the full stop: "the newest AHI is at least 15 events/hour".</summary>
    string InWords { get; }
}

/// <summary>What a person can enter in the brief to answer a demand.</summary>
/// <param name="Kind">The kind of entry.</param>
/// <param name="Names">The kinds of document, treatments or words that the demand asks for, the first the likeliest; none where any serves.</param>
public sealed record Remedy(RemedyKind Kind, IReadOnlyList<string> Names);

/// <summary>Kinds of entry.</summary>
public enum RemedyKind
{
    /// <summary>A document to go with the letter.</summary>
    Document,

    /// <summary>A sentence of the clinician.</summary>
    Statement,

    /// <summary>What the patient cannot do.</summary>
    Function,

    /// <summary>A treatment that was tried.</summary>
    Trial,
}

/// <summary>An answer with its ground.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Facts">The facts behind it, the one that decides first.</param>
public sealed record Judgement(Answer Answer, IReadOnlyList<Fact> Facts)
{
    /// <summary>Whether facts contradict each other; the answer is then <see cref="Answer.NotDocumented"/>.</summary>
    public bool IsConflicting { get; init; }

    /// <summary>Why, in a sentence without the full stop: "the newest value is 9 events/hour"; null where the facts say it.</summary>
    public string? Because { get; init; }

    /// <summary>What to do about it, in a sentence without the full stop; null when it is met.</summary>
    public string? Ask { get; init; }

    /// <summary>Who can do that.</summary>
    public Whom OfWhom { get; init; } = Whom.Clinician;

    /// <summary>The first day on which time alone will have mended it; null where time does not.</summary>
    public DateOnly? CuredOn { get; init; }

    /// <summary>Whether work can mend a demand that is not met: a newer document, a visit.</summary>
    public bool CanBeMended { get; init; }

    /// <summary>The last day on which the evidence is fresh enough; null where it does not age.</summary>
    public DateOnly? FreshThrough { get; init; }

    /// <summary>Met, by these facts.</summary>
    public static Judgement Met(params IReadOnlyList<Fact> facts) => new(Answer.Met, facts);

    /// <summary>Not met, by these facts.</summary>
    public static Judgement NotMet(string because, string ask, params IReadOnlyList<Fact> facts) => new(Answer.NotMet, facts) { Because = because, Ask = ask };

    /// <summary>Not documented, and what to do.</summary>
    public static Judgement NotDocumented(string ask, params IReadOnlyList<Fact> facts) => new(Answer.NotDocumented, facts) { Ask = ask };

    /// <summary>The answer where the policy demands that it is not so.</summary>
    internal Judgement Denied() => this with { Answer = Answers.Not(Answer), CuredOn = null, FreshThrough = null };
}
