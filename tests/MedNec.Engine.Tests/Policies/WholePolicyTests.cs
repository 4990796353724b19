using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>The logic of three answers on every shipped policy and every case of its sample: what meets it, and what fails each of its demands.</summary>
public sealed class WholePolicyTests
{
    public static TheoryData<string> Policies => [.. PolicyShelf.Shipped.Ids.Where(id => PolicySample.Of(id) is not null)];

    [Theory, MemberData(nameof(Policies))]
    public void The_order_of_its_branches_never_matters(string id)
    {
        var policy = Policy(id);
        var chance = new Chance(11);
        foreach (var brief in Cases(id))
        {
            var tree = policy.For(brief.Purpose);
            var shuffled = policy with { Criteria = Shuffled(tree, chance), Documents = [], Renewal = null };
            var (one, other) = (CoveragePolicy.Judge(policy, brief), CoveragePolicy.Judge(shuffled, brief));

            other.Answer.ShouldBe(one.Answer);
            other.Earliest.ShouldBe(one.Earliest);
            Answers(other).ShouldBe(Answers(one), ignoreOrder: true);
        }
    }

    [Theory, MemberData(nameof(Policies))]
    public void The_order_of_the_record_never_matters(string id)
    {
        var chance = new Chance(13);
        foreach (var brief in Cases(id))
        {
            var shuffled = brief with
            {
                Chart = brief.Chart with { Facts = chance.Shuffled(brief.Chart.Facts) },
                Documents = chance.Shuffled(brief.Documents),
                Trials = chance.Shuffled(brief.Trials),
                Diagnoses = chance.Shuffled(brief.Diagnoses),
                Attestations = chance.Shuffled(brief.Attestations),
            };

            Answers(CoveragePolicy.Judge(Policy(id), shuffled)).ShouldBe(Answers(CoveragePolicy.Judge(Policy(id), brief)));
        }
    }

    [Theory, MemberData(nameof(Policies))]
    public void What_is_removed_from_the_record_turns_a_demand_into_met_only_where_it_stood_against_what_other_facts_prove(string id) => Proved(id, CoveragePolicy.Judge).ShouldBe([]);

    [Fact]
    public void A_judge_that_takes_silence_for_met_is_seen()
    {
        // Planted: what is not documented counts as met.
        static CoverageVerdict Credulous(Policy policy, Brief brief) => CoveragePolicy.Judge(policy, brief) is var verdict ? verdict with { Tree = Credited(verdict.Tree) } : null!;
        static AnsweredCriterion Credited(AnsweredCriterion node) => node with { Answer = node.Answer == Answer.NotDocumented ? Answer.Met : node.Answer, Of = [.. node.Of.Select(Credited)] };

        PolicyShelf.Shipped.Ids.Where(id => PolicySample.Of(id) is not null).Take(8).SelectMany(id => Proved(id, Credulous)).ShouldNotBeEmpty();
    }

    /// <summary>What became met by removing something that did not stand against it.</summary>
    private static IEnumerable<string> Proved(string id, Func<Policy, Brief, CoverageVerdict> judge)
    {
        var policy = Policy(id);
        foreach (var brief in Cases(id))
        {
            var before = judge(policy, brief);
            foreach (var (what, without) in Removals(brief))
            {
                var after = judge(policy, without);
                var turned = before.Criteria.Zip(after.Criteria).Where(pair => pair.First.Answer != Answer.Met && pair.Second.Answer == Answer.Met).ToList();
                foreach (var (demand, _) in turned.Where(pair => !StoodAgainst(pair.First, what) || pair.Second.Facts.Count == 0))
                {
                    yield return $"{demand.Criterion.Id} is met without {what.What.Text}";
                }

                if (after.Answer == Answer.Met && before.Answer != Answer.Met && turned.Count == 0)
                {
                    yield return $"the whole is met without {what.What.Text}";
                }
            }
        }
    }

    /// <summary>Whether it is among the facts for which the demand was not met, or in conflict.</summary>
    private static bool StoodAgainst(AnsweredCriterion demand, Fact removed) =>
        (demand.Answer == Answer.NotMet || demand.Ground!.IsConflicting || demand.Demand!.IsDenied) && demand.Facts.Any(fact => Same(fact, removed));

    // Places of a brief move up when one before them is taken out; what a fact says stays.
    private static bool Same(Fact one, Fact other) => one.Kind == other.Kind && one.Text == other.Text;

    private static IEnumerable<(Fact What, Brief Without)> Removals(Brief brief)
    {
        Fact Of(string list, int i) => BriefFacts.Of(brief).Find(BriefFacts.Id(list, i))!;
        return brief.Chart.Facts.Select((fact, i) => (fact, brief with { Chart = brief.Chart with { Facts = Without(brief.Chart.Facts, i) } }))
            .Concat(brief.Documents.Select((_, i) => (Of("documents", i), brief with { Documents = Without(brief.Documents, i) })))
            .Concat(brief.Trials.Select((_, i) => (Of("trials", i), brief with { Trials = Without(brief.Trials, i) })))
            .Concat(brief.Diagnoses.Select((_, i) => (Of("diagnoses", i), brief with { Diagnoses = Without(brief.Diagnoses, i) })))
            .Concat(brief.Attestations.Select((_, i) => (Of("attestations", i), brief with { Attestations = Without(brief.Attestations, i) })))
            .Concat(brief.Function.Select((_, i) => (Of("function", i), brief with { Function = Without(brief.Function, i) })))
            .Concat(brief.Citations.Select((_, i) => (Of("citations", i), brief with { Citations = Without(brief.Citations, i) })));
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> list, int index) => [.. list.Where((_, i) => i != index)];

    private static Criterion Shuffled(Criterion criterion, Chance chance) => criterion is Join join ? join with { Of = chance.Shuffled(join.Of.Select(branch => Shuffled(branch, chance))) } : criterion;

    private static IEnumerable<string> Answers(CoverageVerdict verdict) => verdict.Criteria.Select(criterion => $"{criterion.Criterion.Id} {criterion.Answer}");

    private static Policy Policy(string id) => PolicyShelf.Shipped.Find(id, A.Today).ShouldNotBeNull();

    private static IEnumerable<Brief> Cases(string id) =>
        from sample in new[] { PolicySample.Of(id), PolicySample.Of(id, renewal: true) }
        where sample is not null
        from one in sample.AlsoMeets.Values.Append(sample.Meets).Concat(sample.Fails.Select(failure => failure.After))
        select one.Brief;
}
