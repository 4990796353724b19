using System.Globalization;
using BenchmarkDotNet.Attributes;
using MedNec.Engine.Charts;
using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Benchmarks.Policies;

/// <summary>
/// Every shipped policy on one case, on one core: a chart of 1,200 facts of all the policies' samples, forty of their items, so
/// that little is left out of any tree, and the documents, trials and statements of a full case. The record is laid out anew each time.
/// </summary>
[MemoryDiagnoser]
public class AllPolicies
{
    private const int Facts = 1_200;

    private Brief brief = null!;
    private Policy[] policies = [];

    internal static IEnumerable<Promise> Promises => [new("all shipped policies, a chart of 1,200 facts, nothing kept from before", "AllPolicies.Judge", 5)];

    [GlobalSetup]
    public void Open()
    {
        policies = [.. PolicyShelf.Shipped.Ids.Select(id => PolicyShelf.Shipped.Find(id, A.Today)!)];
        var cases = policies.Select(policy => PolicySample.Of(policy.Id)).OfType<PolicySample>().SelectMany(sample => sample.AlsoMeets.Values.Prepend(sample.Meets)).Select(one => one.Brief).ToList();
        var facts = cases.SelectMany(one => one.Chart.Facts).ToList();
        brief = A.Brief() with
        {
            Items = [.. cases.SelectMany(one => one.Items).DistinctBy(item => item.Code).Take(40)],
            Documents = [.. cases.SelectMany(one => one.Documents).DistinctBy(document => (document.Kind, document.Date)).Take(20)],
            Trials = [.. cases.SelectMany(one => one.Trials).DistinctBy(trial => trial.Treatment).Take(10)],
            Attestations = [.. cases.SelectMany(one => one.Attestations).DistinctBy(said => said.Criterion).Take(10)],
            Chart = new Chart
            {
                Patient = A.Patient(),
                Facts = [.. Enumerable.Range(0, Facts).Select(i => facts[i % facts.Count] with
                {
                    Id = string.Create(CultureInfo.InvariantCulture, $"chart/{i}"),
                    Date = i < facts.Count ? facts[i].Date : PartialDate.Of(new DateOnly(2014, 1, 1).AddDays(i * 3)),
                })],
            },
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {policies.Length} policies, {policies.Sum(policy => policy.Criteria.Demands.Count())} demands, {brief.Chart.Facts.Count} facts of the chart, {BriefFacts.Of(brief).All.Count} in all"));
    }

    [Benchmark(Baseline = true)]
    public int Judge()
    {
        var cold = brief with { };
        var met = 0;
        foreach (var policy in policies)
        {
            met += CoveragePolicy.Judge(policy, cold).Answer == Answer.Met ? 1 : 0;
        }

        return met;
    }

    /// <summary>One policy, as a page or a check asks for it.</summary>
    [Benchmark]
    public CoverageVerdict One() => CoveragePolicy.Judge(policies[^1], brief with { });
}
