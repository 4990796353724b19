using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Cases.Demands;

/// <summary>How a case stood before its payer's policy when it was last judged: kept, so that a later change of the policy can be told from a change of the record.</summary>
/// <param name="Policy">The policy's id.</param>
/// <param name="Number">The number payers know it by.</param>
/// <param name="Version">The version, as a person names it.</param>
/// <param name="Fingerprint">Of the version's file.</param>
/// <param name="Answer">The answer of the whole.</param>
/// <param name="Open">How many demands that the letter must answer are not met.</param>
/// <param name="Blocks">The number of the demand to work on first; null when all is met.</param>
/// <param name="Answers">The answers, in the order of the policy.</param>
public sealed record KeptVerdict(string Policy, string Number, string Version, string Fingerprint, Answer Answer, int Open, string? Blocks, IReadOnlyList<KeptAnswer> Answers)
{
    /// <summary>What the blocking demand says, for the board's card.</summary>
    public string? BlocksText { get; init; }

    /// <summary>The first day on which time will have cured what blocks.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The verdict on <paramref name="brief"/>; null where it names no policy, or one that cannot be used.</summary>
    public static KeptVerdict? Of(Brief brief) => JudgedPolicy.Of(brief) is not { } verdict ? null : new(
        verdict.Policy.Id,
        verdict.Policy.Number,
        verdict.Policy.VersionName,
        verdict.Policy.Fingerprint,
        verdict.Answer,
        verdict.ToAnswer.Count(one => one.Answer != Answer.Met),
        verdict.Blocking?.Criterion.Id,
        [.. verdict.Criteria.Select(one => new KeptAnswer(one.Criterion.Id!, one.Answer, verdict.ToAnswer.Contains(one)))])
    {
        BlocksText = verdict.Blocking?.Criterion.Text,
        Earliest = verdict.Earliest,
    };

    /// <summary>The answer to the demand of that number; null when the policy had none such.</summary>
    public Answer? Find(string id) => Answers.FirstOrDefault(one => one.Id == id)?.Answer;

    /// <summary>Whether this and <paramref name="other"/> say the same by the same words of the same policy.</summary>
    public bool SaysTheSameAs(KeptVerdict other) =>
        this with { Answers = other.Answers } == other && Answers.SequenceEqual(other.Answers);
}

/// <summary>The answer to one demand.</summary>
/// <param name="Id">Its number in the policy.</param>
/// <param name="Answer">The answer.</param>
/// <param name="IsNeeded">Whether the letter must answer it; not where an alternative stands in for it.</param>
public sealed record KeptAnswer(string Id, Answer Answer, bool IsNeeded = true);
