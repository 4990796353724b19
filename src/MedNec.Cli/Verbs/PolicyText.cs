using System.Globalization;
using System.Text;
using MedNec.Engine.Policies;

namespace MedNec.Cli.Verbs;

/// <summary>Policies and verdicts as a person reads them.</summary>
internal static class PolicyText
{
    private const int AnswerWidth = 15;

    /// <summary>A line for each policy.</summary>
    public static string List(IReadOnlyList<PolicyEntry> policies)
    {
        if (policies.Count == 0)
        {
            return "No policy on the shelf is about it.";
        }

        var width = policies.Max(policy => policy.Id.Length);
        return string.Join('\n', policies.Select(policy =>
            $"{policy.Id.PadRight(width)}  {policy.Title}{(policy.Number == policy.Id ? "" : $" ({policy.Number})")}; {policy.Version}{(policy.Status == "draft" ? "; draft" : "")}; {policy.Demands.ToString(CultureInfo.InvariantCulture)} demands"));
    }

    /// <summary>A policy whole: head, criteria, documents, renewal, channels.</summary>
    public static string Of(Policy policy)
    {
        var text = new StringBuilder();
        Line(text, $"{policy.Id}: {policy.Title}");
        Line(text, "Number", policy.Number == policy.Id ? null : policy.Number);
        Line(text, "Payer", policy.Payer);
        Line(text, "Lines", string.Join(", ", PolicyEntry.Of(policy).Lines));
        Line(text, "Version", policy.VersionName);
        Line(text, "Status", policy.IsDraft ? "draft: compare it with its source; until then every answer is to be confirmed with the payer" : null);
        Line(text, "In force", $"from {policy.EffectiveFrom:yyyy-MM-dd}{(policy.EffectiveThrough is { } end ? $" through {end:yyyy-MM-dd}" : "")}");
        Line(text, "Items", string.Join(", ", policy.Codes));
        Line(text, "Services", string.Join(", ", policy.Services).ToLowerInvariant());
        Line(text, "Diagnoses", string.Join(", ", policy.Diagnoses));
        if (policy.Source is { } source)
        {
            Line(text, "Source", $"{source.Document}{(source.Section is { } section ? $", {section}" : "")}{(source.Publisher is { } publisher ? $" ({publisher})" : "")}, read {source.Read:yyyy-MM-dd}");
            Line(text, "Read it at", source.Url);
        }

        Line(text, "Form", policy.Form is { } form ? $"{form.Id}{(form.Revision is { } revision ? $", revision {revision}" : "")}" : null);
        Line(text, "Clock", policy.Clock);
        foreach (var channel in policy.Channels)
        {
            Line(text, "Channel", $"{channel.Channel}{(channel.Address is { } address ? $" {address}" : "")}{(channel.Pages is { } pages ? FormattableString.Invariant($", at most {pages} pages") : "")}{(channel.Megabytes is { } size ? FormattableString.Invariant($", at most {size} MB") : "")}");
        }

        foreach (var wish in policy.Emphasis)
        {
            Line(text, "Wants to see", wish);
        }

        Part(text, "Criteria", policy.Criteria, policy.Documents);
        if (policy.Renewal is { } renewal)
        {
            Part(text, "Renewal", renewal.Criteria, renewal.Documents);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>A verdict: every demand with its answer, its facts and what to do; then what follows.</summary>
    public static string Of(CriteriaTable verdict, Policy policy)
    {
        var text = new StringBuilder();
        Line(text, $"{policy.Number}, {verdict.Version}: {policy.Title}{(verdict.Status is null ? "" : " (draft: confirm with the payer)")}");
        text.Append('\n');
        var width = verdict.Criteria.Count == 0 ? 0 : verdict.Criteria.Max(row => row.Id.Length);
        var margin = new string(' ', AnswerWidth + 2 + width + 2);
        foreach (var row in verdict.Criteria)
        {
            Line(text, $"{(row.Conflicting == true ? "conflicting" : Words(row.Answer)).PadRight(AnswerWidth)}  {row.Id.PadRight(width)}  {row.Text}");
            if (row.Because is { } because)
            {
                Line(text, $"{margin}Because {because}.");
            }

            foreach (var fact in row.Facts)
            {
                Line(text, $"{margin}- {fact.Text} [{fact.Source}]");
            }

            if (row.Ask is { } ask)
            {
                Line(text, $"{margin}To do ({row.OfWhom!.Replace('-', ' ')}): {ask}.");
            }
        }

        text.Append('\n');
        Line(text, $"Answer: {Words(verdict.Answer)}.");
        Line(text, "Work first on", verdict.Blocking);
        Line(text, "Approvable from", verdict.Earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Line(text, "Too old before the item begins", verdict.GoesStale is { } stale ? string.Join(", ", stale) : null);
        return text.ToString().TrimEnd();
    }

    private static string Words(string key) => key.Replace('-', ' ');

    private static void Part(StringBuilder text, string title, Criterion criteria, IReadOnlyList<Demand> documents)
    {
        text.Append('\n');
        Line(text, title);
        Node(text, criteria, 1);
        if (documents.Count > 0)
        {
            Line(text, "  and these documents");
            foreach (var document in documents)
            {
                Node(text, document, 2);
            }
        }
    }

    private static void Node(StringBuilder text, Criterion criterion, int level)
    {
        var margin = new string(' ', 2 * level);
        if (criterion is Demand demand)
        {
            Line(text, $"{margin}{demand.Id}  {demand.Text}");
            Line(text, $"{margin}    ({(demand.IsDenied ? "not: " : "")}{demand.Kind.InWords}{(demand.Section is { } section ? $"; {section}" : "")})");
            return;
        }

        var join = (Join)criterion;
        Line(text, $"{margin}{Words(join)}{(join.Id is { } id ? $" ({id})" : "")}{(join.Text is { } title ? $": {title}" : "")}");
        foreach (var branch in join.Of)
        {
            Node(text, branch, level + 1);
        }
    }

    private static string Words(Join join) => join.Kind switch
    {
        JoinKind.All => "all of",
        JoinKind.Any => "any of",
        JoinKind.Policy => $"the policy {join.PolicyId}",
        _ => FormattableString.Invariant($"at least {join.Least} of"),
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static void Line(StringBuilder text, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            Line(text, $"{label}: {value}");
        }
    }
}
