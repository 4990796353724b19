using System.Globalization;
using System.Text;
using MedNec.Engine.Policies;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Policies;

/// <summary>docs/policies.md lists what is shipped, with source and dates; MEDNEC_WRITE_DOCS=1 writes it.</summary>
public sealed class PolicyTableTests
{
    [Fact]
    public void The_page_lists_every_shipped_policy()
    {
        var path = Repository.PathTo("docs", "policies.md");
        var page = Page();
        if (Environment.GetEnvironmentVariable("MEDNEC_WRITE_DOCS") is "1")
        {
            File.WriteAllText(path, page);
        }

        File.ReadAllText(path).ShouldBe(page, "docs/policies.md is not what the policies say: run this test with MEDNEC_WRITE_DOCS=1.");
    }

    private static string Page()
    {
        var policies = PolicyShelf.Shipped.All.ToList();
        var page = new StringBuilder("# Shipped policies\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{policies.Count} policies with {policies.Sum(Demands)} demands, each proved by its sample (`samples/policies/`). A *draft* has not been compared with the version in force of its source: confirm its demands with the payer. How to add one: [add-a-policy](how-to/add-a-policy.md).\n\n");
        page.Append("| id | title | status | in force since | read | demands | source |\n|---|---|---|---|---|---|---|\n");
        foreach (var policy in policies)
        {
            page.Append(CultureInfo.InvariantCulture, $"| {policy.Id} | {policy.Title} | {(policy.IsDraft ? "draft" : "approved")} | {policy.EffectiveFrom:yyyy-MM-dd} | {policy.Source!.Read:yyyy-MM-dd} | {Demands(policy)} | {policy.Source.Document.Replace('|', '/')} |\n");
        }

        return page.ToString();
    }

    private static int Demands(Policy policy) => policy.Criteria.Demands.Count() + policy.Documents.Count + (policy.Renewal is { } renewal ? renewal.Criteria.Demands.Count() + renewal.Documents.Count : 0);
}
