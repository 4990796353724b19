using MedNec.Engine.Letters;
using MedNec.Engine.Policies.Kinds;

namespace MedNec.Engine.Policies;

/// <summary>Judges the record of a case by a policy.</summary>
public static class CoveragePolicy
{
    /// <summary>The verdict of that policy on that brief.</summary>
    public static CoverageVerdict Judge(Policy policy, Brief brief)
    {
        var evidence = Evidence.Of(brief);
        AnsweredCriterion tree;
        // What is read of a record is kept for the next demand; two pages may ask for one brief at once.
        lock (evidence)
        {
            tree = Judge(policy.For(brief.Purpose), evidence) ?? new(Join.All([]), Answer.Met, []);
        }

        return new(policy, tree)
        {
            Blocking = Blocking(tree),
            Earliest = tree.Answer != Answer.Met && tree.CuredOn is { } day && day > evidence.On ? day : null,
            GoesStale = [.. tree.Leaves.Where(leaf => leaf.Answer == Answer.Met && leaf.Ground!.FreshThrough is { } through && through < evidence.Start)],
        };
    }

    /// <summary>How near a branch is to being met; less is nearer. What time or work cures is nearer than what nothing cures.</summary>
    internal static (bool Never, DateOnly Day, int Distance) Nearness(AnsweredCriterion branch) => (branch.CuredOn is null, branch.CuredOn ?? DateOnly.MaxValue, branch.Distance);

    private static AnsweredCriterion? Judge(Criterion criterion, Evidence evidence)
    {
        if (!criterion.Concerns(evidence.Brief))
        {
            return null;
        }

        if (criterion is Demand demand)
        {
            return Judge(demand, evidence);
        }

        var join = (Join)criterion;
        var of = new List<AnsweredCriterion>(join.Of.Count);
        foreach (var branch in join.Of)
        {
            if (Judge(branch, evidence) is { } answered)
            {
                of.Add(answered);
            }
        }

        if (of.Count == 0)
        {
            return null;
        }

        var needed = Math.Min(join.Least, of.Count);
        var days = new List<DateOnly>(of.Count);
        var distances = new List<int>(of.Count);
        var answers = new Answer[of.Count];
        for (var i = 0; i < of.Count; i++)
        {
            answers[i] = of[i].Answer;
            distances.Add(of[i].Distance);
            if (of[i].CuredOn is { } day)
            {
                days.Add(day);
            }
        }

        // The nearest ones count: so many of them must be met.
        days.Sort();
        distances.Sort();
        return new(join, Answers.AtLeast(join.Least, answers), of)
        {
            CuredOn = days.Count >= needed ? days[needed - 1] : null,
            Distance = distances.Take(needed).Sum(),
        };
    }

    private static AnsweredCriterion Judge(Demand demand, Evidence evidence)
    {
        var ground = demand.Kind.Judge(evidence, demand);
        if (demand.IsDenied)
        {
            // That the record is silent proves nothing; that the clinician denies it does.
            ground = ground.Answer == Answer.NotDocumented && Attested.For(evidence, demand) is { } attested ? attested
                : ground.Denied() is { Answer: Answer.NotMet } denied ? denied with { Because = "the record says that it is so", Ask = $"See whether it is still so; if it is, argue the exception", CanBeMended = false }
                : ground.Denied() is { Answer: Answer.NotDocumented } open ? open with { Ask = $"Ask the clinician to state: {demand.Text}" }
                : ground.Denied();
        }

        return new(demand, ground.Answer, [])
        {
            Ground = ground,
            CuredOn = ground.Answer == Answer.Met || ground.CuredOn is null && (ground.Answer == Answer.NotDocumented || ground.CanBeMended) ? DateOnly.MinValue : ground.CuredOn,
            Distance = ground.Answer == Answer.Met ? 0 : 1,
        };
    }

    /// <summary>Of what fails: a documented failure before a gap, then the one nearest to cure, then the first in the policy's order.</summary>
    private static AnsweredCriterion? Blocking(AnsweredCriterion node)
    {
        if (node.Answer == Answer.Met)
        {
            return null;
        }

        if (node.Demand is not null)
        {
            return node;
        }

        var open = node.Of.Where(branch => branch.Answer != Answer.Met);
        // Where one of several suffices, a branch that is only open is the way; where all are needed, a failure stands first.
        var first = ((Join)node.Criterion).Kind is JoinKind.Any or JoinKind.AtLeast
            ? open.OrderBy(branch => branch.Answer == node.Answer ? 0 : 1).ThenBy(Nearness)
            : open.OrderBy(branch => branch.Answer == Answer.NotMet ? 0 : 1).ThenBy(Nearness);
        return first.Select(Blocking).FirstOrDefault(leaf => leaf is not null);
    }
}
