using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of the policy on the shelf that the request is judged by.</summary>
internal static class PolicyKnowledge
{
    /// <summary>Tells <paramref name="known"/>.</summary>
    public static void Tell(Draft draft, Knowledge known)
    {
        if (draft.Verdict is not { Policy: var policy })
        {
            return;
        }

        var name = NameOf(policy);
        var effective = policy.EffectiveFrom is { } from ? PartialDate.Of(from) : (PartialDate?)null;
        IReadOnlyList<string> facts = [BriefFacts.Id("policy"), draft.Cite(FactOf(policy), $"{policy.Number}: {policy.Title}, {policy.VersionName}", policy.Source?.Document ?? policy.Number, effective)];
        known.With("policy.cited", policy.IsGeneral ? null : name, facts).With("policy.general", policy.IsGeneral ? "request" : null, facts).With("policy.version", policy.Version, facts).With("policy.effective", effective?.InWords(), facts);
    }

    /// <summary>As a reviewer knows it: "LCD L33718", "Medical Policy 0123"; its title where it has no number.</summary>
    public static string NameOf(Policy policy) =>
        PolicyName.Of(policy.Id) ?? (policy.Number != policy.Id || policy.Title is null ? policy.Number : $"“{policy.Title}”");

    /// <summary>The id of the fact that the policy is.</summary>
    public static string FactOf(Policy policy) => $"policy:{policy.Id}";
}
