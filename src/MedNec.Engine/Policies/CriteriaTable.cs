using System.Text.Json;

namespace MedNec.Engine.Policies;

/// <summary>A verdict as a table: what the command line prints as JSON, a page shows and a packet encloses. Its properties are the contract of the command line, field for field.</summary>
public sealed record CriteriaTable
{
    /// <summary>The policy's id.</summary>
    public required string Policy { get; init; }

    /// <summary>The version judged by.</summary>
    public required string Version { get; init; }

    /// <summary>"draft" where somebody still has to compare the policy with its source; null otherwise.</summary>
    public string? Status { get; init; }

    /// <summary>The answer of the whole: "met", "not-met", "not-documented".</summary>
    public required string Answer { get; init; }

    /// <summary>The id of the demand to work on first; null when all is met.</summary>
    public string? Blocking { get; init; }

    /// <summary>The first day on which the case can become approvable, where time will cure it.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>The ids of the demands whose evidence will be too old on the day the item is to begin; null for none.</summary>
    public IReadOnlyList<string>? GoesStale { get; init; }

    /// <summary>Every demand that concerns the request, in the policy's order.</summary>
    public required IReadOnlyList<CriteriaRow> Criteria { get; init; }

    /// <summary>The table of a verdict.</summary>
    public static CriteriaTable Of(CoverageVerdict verdict) => new()
    {
        Policy = verdict.Policy.Id,
        Version = verdict.Policy.VersionName,
        Status = verdict.Policy.IsDraft ? "draft" : null,
        Answer = verdict.Answer.Key(),
        Blocking = verdict.Blocking?.Criterion.Id,
        Earliest = verdict.Earliest,
        GoesStale = verdict.GoesStale.Count == 0 ? null : [.. verdict.GoesStale.Select(stale => stale.Criterion.Id!)],
        Criteria = [.. verdict.Criteria.Select(CriteriaRow.Of)],
    };

    /// <summary>As JSON, indented.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, PolicyJson.Default.CriteriaTable);

    /// <summary>As JSON within a larger document.</summary>
    public JsonElement ToElement() => JsonSerializer.SerializeToElement(this, PolicyJson.Default.CriteriaTable);
}

/// <summary>One demand of the table.</summary>
public sealed record CriteriaRow
{
    /// <summary>The demand's id.</summary>
    public required string Id { get; init; }

    /// <summary>What it demands.</summary>
    public required string Text { get; init; }

    /// <summary>"met", "not-met", "not-documented".</summary>
    public required string Answer { get; init; }

    /// <summary>True where facts contradict each other; null otherwise.</summary>
    public bool? Conflicting { get; init; }

    /// <summary>Why it is not met; null where the facts say it.</summary>
    public string? Because { get; init; }

    /// <summary>The facts behind it, the one that decides first.</summary>
    public required IReadOnlyList<CriteriaFact> Facts { get; init; }

    /// <summary>The last day on which the evidence is fresh enough; null where it does not age.</summary>
    public DateOnly? FreshThrough { get; init; }

    /// <summary>What to document or do; null when it is met.</summary>
    public string? Ask { get; init; }

    /// <summary>Whom to ask for it; null when it is met.</summary>
    public string? OfWhom { get; init; }

    /// <summary>The row of an answered demand.</summary>
    internal static CriteriaRow Of(AnsweredCriterion answered) => new()
    {
        Id = answered.Criterion.Id!,
        Text = answered.Criterion.Text!,
        Answer = answered.Answer.Key(),
        Conflicting = answered.Ground?.IsConflicting == true ? true : null,
        Because = answered.Answer == Policies.Answer.Met ? null : answered.Ground?.Because,
        Facts = [.. answered.Facts.Select(fact => new CriteriaFact(fact.Id, fact.Text, fact.Source.ToString()))],
        FreshThrough = answered.Ground?.FreshThrough,
        Ask = answered.Ask,
        OfWhom = answered.Ask is null ? null : JsonNamingPolicy.KebabCaseLower.ConvertName(answered.OfWhom.ToString()),
    };
}

/// <summary>A fact behind an answer.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">All that is known, in one line.</param>
/// <param name="Source">Where it was read.</param>
public sealed record CriteriaFact(string Id, string Text, string Source);
