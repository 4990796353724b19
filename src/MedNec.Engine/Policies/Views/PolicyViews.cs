using MedNec.Engine.Charts;
using MedNec.Engine.Policies.Kinds;

namespace MedNec.Engine.Policies.Views;

/// <summary>A policy as the checks of a letter ask for it: lists instead of a tree.</summary>
public sealed record PolicyViews
{
    /// <summary>The documents it demands, and how old each may be.</summary>
    public IReadOnlyList<DemandedDocument> Documents { get; init; } = [];

    /// <summary>The scores it demands, and how old each may be.</summary>
    public IReadOnlyList<DemandedScore> Scores { get; init; } = [];

    /// <summary>The quantities it allows.</summary>
    public IReadOnlyList<QuantityLimit> Limits { get; init; } = [];

    /// <summary>The therapy it demands before.</summary>
    public IReadOnlyList<PriorTherapy> PriorTherapies { get; init; } = [];

    /// <summary>Reads them off the tree: only demands that no alternative can stand in for.</summary>
    internal static PolicyViews Of(Policy policy)
    {
        var demands = Unconditional(policy.For(Letters.Purpose.PriorAuthorization)).ToList();
        return new()
        {
            Documents = [.. demands.Select(demand => demand.Kind).OfType<DocumentKind>().Select(document => new DemandedDocument(document.Kind, Days(document.Window.Within)))],
            Scores = [.. demands.Select(demand => demand.Kind).OfType<ResultKind>().Where(result => result.IsScore).Select(score => new DemandedScore(score.Tests.Label, Days(score.Window.Within)))],
            Limits = [.. demands.Select(demand => demand.Kind).OfType<QuantityKind>().SelectMany(limit => limit.Named.Select(code => new QuantityLimit(code, limit.Most, limit.Days)))],
            PriorTherapies = [.. demands.Select(demand => demand.Kind).OfType<TreatmentKind>().Where(therapy => therapy.Lasted is not null).Select(therapy => new PriorTherapy([.. therapy.Treatments.Phrases.Select(phrase => phrase.Text)], Days(therapy.Lasted)!.Value, Days(therapy.Window.Within)))],
        };
    }

    private static IEnumerable<Demand> Unconditional(Criterion criterion) => criterion switch
    {
        { For.IsEmpty: false } or { Unless.IsEmpty: false } => [],
        Demand { IsDenied: false } demand => [demand],
        Join { Kind: JoinKind.All or JoinKind.Policy } join => join.Of.SelectMany(Unconditional),
        _ => [],
    };

    private static int? Days(CalendarSpan? span) => span?.Unit switch
    {
        null => null,
        CalendarUnit.Day => span.Count,
        CalendarUnit.Week => 7 * span.Count,
        CalendarUnit.Month => (int)Math.Round(span.Count * 30.4375m, MidpointRounding.AwayFromZero),
        _ => (int)Math.Round(span.Count * 365.25m, MidpointRounding.AwayFromZero),
    };
}

/// <summary>A document that a policy demands.</summary>
/// <param name="Kind">Its kind: "sleep-study".</param>
/// <param name="WithinDays">How old it may be on the letter's date; null for any age.</param>
public sealed record DemandedDocument(string Kind, int? WithinDays);

/// <summary>A score that a policy demands.</summary>
/// <param name="Tool">The tool: "ODI", "PHQ-9".</param>
/// <param name="WithinDays">How old it may be on the letter's date; null for any age.</param>
public sealed record DemandedScore(string Tool, int? WithinDays);

/// <summary>How many a policy allows.</summary>
/// <param name="Code">The billing code.</param>
/// <param name="Quantity">How many.</param>
/// <param name="PerDays">In how many days; null for one request.</param>
public sealed record QuantityLimit(string Code, decimal Quantity, int? PerDays);

/// <summary>Therapy that a policy demands before.</summary>
/// <param name="Treatment">What, as words of which any names it: "physical therapy", "PT".</param>
/// <param name="Days">For how many days altogether.</param>
/// <param name="WithinDays">In how many days before the letter; null for any time.</param>
public sealed record PriorTherapy(IReadOnlyList<string> Treatment, int Days, int? WithinDays);
