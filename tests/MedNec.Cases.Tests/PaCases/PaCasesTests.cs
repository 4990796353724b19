using MedNec.Engine;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Cases.Tests.PaCases;

/// <summary>
/// Three drugs whose payers publish their policies, each with a case that meets its policy and one that does not (shared test
/// data; nothing of it is kept here). The policies are written from the payers' documents, the briefs read from the cases' pages.
/// </summary>
public sealed class PaCasesTests
{
    [Theory, InlineData("001", "adalimumab", "adalimumab-crohn"), InlineData("002", "epidiolex", "cannabidiol-epilepsy"), InlineData("003", "blinatumomab", "blinatumomab-leukemia")]
    public void The_case_that_meets_its_policy_is_met(string number, string drug, string policy)
    {
        var verdict = Judge(number, "a", drug, policy);

        verdict.Answer.ShouldBe(Answer.Met, Unmet(verdict));
        verdict.ToAnswer.ShouldAllBe(criterion => criterion.Answer == Answer.Met && criterion.Facts.Count > 0);
    }

    [Theory]
    [InlineData("001", "adalimumab", "adalimumab-crohn", "A.ii.a", "A.iii")]
    [InlineData("002", "epidiolex", "cannabidiol-epilepsy", "DX.LGS", "A.ii")]
    [InlineData("003", "blinatumomab", "blinatumomab-leukemia", "A.3.b.ii.TKI")]
    public void The_case_that_does_not_is_not_met_and_names_its_gap(string number, string drug, string policy, params string[] gaps)
    {
        var verdict = Judge(number, "b", drug, policy);

        verdict.Answer.ShouldNotBe(Answer.Met);
        verdict.ToAnswer.Where(criterion => criterion.Answer != Answer.Met).Select(criterion => criterion.Criterion.Id).ShouldBe(gaps, Unmet(verdict));
        verdict.Blocking.ShouldNotBeNull().Criterion.Id.ShouldBe(gaps[0]);
        verdict.Blocking!.Ask.ShouldNotBeNullOrWhiteSpace();
    }

    private static CoverageVerdict Judge(string number, string variant, string drug, string policy)
    {
        var path = Repository.PathTo("tests", "MedNec.Cases.Tests", "PaCases", "policies", $"{policy}.yaml");
        return CoveragePolicy.Judge(PolicyReader.Read($"test/{policy}", PackNode.Parse(File.ReadAllText(path), path)), CaseBrief.Of(CasePages.Of(number, variant), drug));
    }

    private static string Unmet(CoverageVerdict verdict) =>
        string.Join('\n', verdict.Criteria.Select(criterion => $"{criterion.Criterion.Id} {criterion.Answer}: {criterion.Ask} [{string.Join(" | ", criterion.Facts.Select(fact => fact.Text))}]"));
}
