using MedNec.Engine.Policies;
using MedNec.Engine.Policies.Kinds;
using MedNec.Engine.Policies.Views;
using MedNec.Engine.Checks.Rules;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Registries;

namespace MedNec.Engine.Checks.Attachments;

/// <summary>The kinds of document that the policy or the payer's rule demands go with the letter (<c>packs/rules/evidence.yaml</c> and the policies on the shelf).</summary>
public sealed class DemandedDocumentsAreThere : ICheck
{
    private static readonly Lazy<IReadOnlyList<Row>> Rows = new(() => [.. Packs.Yaml("rules/evidence.yaml")["rows"].Items.Select(row => new Row(
        RuleScope.Of(row),
        RuleStanding.Of(row),
        [.. row["needs"].Items.Select(need => new Need(need["document"].Text, need["any"].Texts))]))]);

    /// <inheritdoc/>
    public CheckInfo Info { get; } = new("LMN-ATT-005", Severity.Blocker, "Minimum evidence set")
    {
        Why = "A request without the document that its policy names is not judged: it comes back, and the clock begins anew.",
        Source = "“How to write a letter of medical necessity” (clinic guide), mistake 6; “What is a Letter of Medical Necessity and When Do You Need One?”, mistake 3",
    };

    /// <inheritdoc/>
    public Skip? Skips(LetterReading letter, Brief brief) =>
        Held(brief).Any() || JudgedPolicy.PolicyOf(brief) is { Views.Documents.Count: > 0 } ? null : Skip.NotApplicable("No rule and no policy on the shelf names documents for this request.");

    /// <inheritdoc/>
    public IEnumerable<Finding> Run(LetterReading letter, Brief brief)
    {
        var there = brief.Documents.SelectMany(document => document.AllKinds).ToHashSet(StringComparer.Ordinal);
        var missed = new HashSet<string>(StringComparer.Ordinal);
        var policy = JudgedPolicy.PolicyOf(brief);
        foreach (var demanded in policy?.Views.Documents ?? [])
        {
            if (there.Contains(demanded.Kind) || IsKeptElsewhere(demanded.Kind, brief) || !missed.Add(demanded.Kind))
            {
                continue;
            }

            // The letter asks for it where it answers the policy: that gap is the finding.
            var demand = JudgedPolicy.Of(brief)!.Criteria.FirstOrDefault(answered => answered.Demand is { Kind: DocumentKind document } && document.Kind == demanded.Kind)?.Demand;
            if (demand is null || !letter.Statements.Any(statement => statement.Statement is { Gap: not null } gap && gap.Slot == CriterionSlot.Of(demand.Id!)))
            {
                yield return new Finding { Message = $"The {demanded.Kind.Replace('-', ' ')} does not go with the letter: attach it ({policy!.Number}{(demand is null ? "" : $", {demand.Id}")}).{(policy.IsDraft ? " The policy is a draft: confirm with the payer." : "")}" };
            }
        }

        foreach (var row in Held(brief))
        {
            foreach (var need in row.Needs.Where(need => !need.Kinds.Any(there.Contains) && !(need.Kinds.Count == 1 && IsKeptElsewhere(need.Kinds[0], brief)) && !need.Kinds.Any(missed.Contains)))
            {
                missed.UnionWith(need.Kinds);
                yield return new Finding
                {
                    Severity = row.Standing.IsDraft ? Severity.Warning : Severity.Blocker,
                    Message = $"{Capital(need.Document)} does not go with the letter: attach it ({row.Standing.Citation}).{row.Standing.Confirm}",
                };
            }
        }
    }

    /// <summary>An order or a plan that the brief records is on file, and the packet prints it.</summary>
    private static bool IsKeptElsewhere(string kind, Brief brief) => kind switch
    {
        "order" => brief.Order is not null,
        "therapy-plan" => brief.PlanOfCare is not null,
        "request-form" => brief.RequestForms.Count > 0,
        _ => false,
    };

    private static IEnumerable<Row> Held(Brief brief) => Rows.Value.Where(row => row.Standing.Holds(brief.LetterDate.Earliest) && row.Scope.Concerns(brief));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed record Row(RuleScope Scope, RuleStanding Standing, IReadOnlyList<Need> Needs);

    private sealed record Need(string Document, IReadOnlyList<string> Kinds);
}
