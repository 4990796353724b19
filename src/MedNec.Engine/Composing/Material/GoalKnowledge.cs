using MedNec.Engine.Composing.Wording;
using MedNec.Engine.Letters;

namespace MedNec.Engine.Composing.Material;

/// <summary>What is known of one aim of treatment.</summary>
internal static class GoalKnowledge
{
    private static readonly (string Sign, string Words)[] Bounds = [("<=", "at or below"), (">=", "at or above"), ("≤", "at or below"), ("≥", "at or above"), ("<", "below"), (">", "above")];

    /// <summary>Gathers it.</summary>
    public static Knowledge Of(Draft draft, Goal goal, int index)
    {
        var id = BriefFacts.Id("goals", index);
        var known = new Knowledge(draft.Knowledge).With("goal.by", goal.By?.InWords(), id);
        if (Fragment.Read(goal.Measure) is { Kind: FragmentKind.Infinitive } aim)
        {
            known.With("goal.infinitive", aim.Text, id);
        }
        else
        {
            known.With("goal.measure", goal.Measure is { } measure ? Casing.Within(measure.Trim()) : null, id);
        }

        var target = TargetOf(goal);
        return known.With(target != goal.Target?.Trim() ? "goal.bound" : "goal.target", target, id);
    }

    /// <summary>The aim in a list: "AHI below 5 events/hour by February 28, 2027".</summary>
    public static string? Said(Goal goal)
    {
        var measure = goal.Measure is { Length: > 0 } words ? Casing.Within(words.Trim()) : null;
        if (measure is null)
        {
            return null;
        }

        var target = TargetOf(goal);
        return measure + (target is null ? "" : target == goal.Target?.Trim() ? $" of {target}" : $" {target}") + (goal.By is { } by ? $" by {by.InWords()}" : "");
    }

    // "< 5 per hour" is said "below 5 per hour".
    private static string? TargetOf(Goal goal)
    {
        var target = goal.Target?.Trim().TrimEnd('.');
        foreach (var (sign, words) in Bounds)
        {
            if (target?.StartsWith(sign, StringComparison.Ordinal) == true)
            {
                return $"{words} {target[sign.Length..].TrimStart()}";
            }
        }

        return string.IsNullOrEmpty(target) ? null : target;
    }
}
