using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>Every shipped policy is met by its sample, and each of its demands can fail alone and is then named.</summary>
public sealed class PolicySampleTests
{
    public static TheoryData<string> Policies => [.. PolicyShelf.Shipped.Ids];

    [Theory, MemberData(nameof(Policies))]
    public void It_is_readable_and_says_where_it_was_read_and_since_when(string id)
    {
        var policy = Policy(id);

        policy.Title.ShouldNotBeNullOrWhiteSpace();
        policy.Source.ShouldNotBeNull().Document.ShouldNotBeNullOrWhiteSpace();
        policy.EffectiveFrom.ShouldNotBeNull();
        policy.Criteria.Demands.ShouldNotBeEmpty();
    }

    [Theory, MemberData(nameof(Policies))]
    public void Its_sample_meets_it(string id)
    {
        foreach (var sample in Samples(id))
        {
            Unmet(sample.PolicyId, sample.Meets).ShouldBe([], "meets");
            foreach (var (name, other) in sample.AlsoMeets)
            {
                Unmet(sample.PolicyId, other).ShouldBe([], $"also-meets {name}");
            }
        }
    }

    [Theory, MemberData(nameof(Policies))]
    public void Each_demand_fails_alone_and_is_named_as_what_blocks(string id)
    {
        foreach (var sample in Samples(id))
        {
            foreach (var failure in sample.Fails)
            {
                var before = Judge(id, failure.Before);
                var after = Judge(id, failure.After);
                var say = $"fails {failure.Demand}{(sample.IsRenewal ? " (renewal)" : "")}";

                after.Answer.ShouldNotBe(Answer.Met, say);
                // Of alternatives another may be nearer: that one is then the way, and named.
                AlternativesOf(failure.Demand, after.Policy.For(failure.After.Brief.Purpose)).ShouldContain(after.Blocking.ShouldNotBeNull(say).Criterion.Id, say);
                after.Blocking!.Ask.ShouldNotBeNullOrWhiteSpace(say);
                Fallen(before, after).ShouldBe([failure.Demand, .. failure.Also], ignoreOrder: true, say);
            }
        }
    }

    [Theory, MemberData(nameof(Policies))]
    public void Each_demand_has_a_change_that_fails_it(string id)
    {
        var policy = Policy(id);
        foreach (var sample in Samples(id))
        {
            var demands = policy.For(sample.IsRenewal ? Purpose.Renewal : Purpose.PriorAuthorization).Demands.Select(demand => demand.Id!);
            demands.Except(sample.Fails.Select(failure => failure.Demand)).ShouldBe([], sample.IsRenewal ? "renewal" : "");
        }
    }

    [Fact]
    public void Nothing_is_wrong_with_the_shelf() => PolicyShelf.Shipped.Faults.ShouldBe([]);

    [Fact]
    public void There_are_at_least_twenty_six_of_them() => PolicyShelf.Shipped.Ids.Count.ShouldBeGreaterThanOrEqualTo(26);

    private static Policy Policy(string id) => PolicyShelf.Shipped.Find(id, A.Today).ShouldNotBeNull();

    private static IEnumerable<PolicySample> Samples(string id)
    {
        yield return PolicySample.Of(id) ?? throw new InvalidOperationException($"{id} has no sample.");
        if (Policy(id).Renewal is not null)
        {
            yield return PolicySample.Of(id, renewal: true) ?? throw new InvalidOperationException($"{id} has no sample of its renewal.");
        }
    }

    private static CoverageVerdict Judge(string id, PolicySample.Case one) => CoveragePolicy.Judge(Policy(id), one.Brief);

    private static IReadOnlyList<string> Unmet(string id, PolicySample.Case one)
    {
        var verdict = Judge(id, one);
        return verdict.Answer == Answer.Met ? [] : [.. verdict.Criteria.Where(criterion => criterion.Answer != Answer.Met).Select(criterion => $"{criterion.Criterion.Id} {criterion.Answer}: {criterion.Ask}")];
    }

    /// <summary>The demand itself, and those of the outermost alternatives it stands in.</summary>
    private static IReadOnlyList<string?> AlternativesOf(string demand, Criterion criterion) => criterion switch
    {
        Join { Kind: JoinKind.Any or JoinKind.AtLeast } choice when choice.Demands.Any(one => one.Id == demand) => [.. choice.Demands.Select(one => one.Id)],
        Join join => [.. join.Of.SelectMany(branch => AlternativesOf(demand, branch))],
        _ => criterion.Id == demand ? [demand] : [],
    };

    private static IEnumerable<string> Fallen(CoverageVerdict before, CoverageVerdict after)
    {
        var met = before.Criteria.Where(criterion => criterion.Answer == Answer.Met).Select(criterion => criterion.Criterion.Id!).ToHashSet(StringComparer.Ordinal);
        return after.Criteria.Where(criterion => criterion.Answer != Answer.Met && met.Contains(criterion.Criterion.Id!)).Select(criterion => criterion.Criterion.Id!);
    }
}
