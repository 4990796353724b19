using MedNec.Engine;

namespace MedNec.Engine.Tests.Checks;

/// <summary>Each row of a rule table says where it comes from, since when it holds, and whether it is approved.</summary>
public sealed class RuleTablesTests
{
    [Theory]
    [InlineData("expenses", "expenses")]
    [InlineData("guidelines-by-state", "states")]
    [InlineData("medicaid-states", "states")]
    [InlineData("appeal-ladders", "ladders")]
    [InlineData("amount-in-controversy", "years")]
    [InlineData("representation", "lines")]
    public void Every_row_has_source_status_and_date(string table, string rows) => Faults(Packs.Yaml($"rules/{table}.yaml"), rows).ShouldBeEmpty();

    [Fact]
    public void A_row_without_source_or_with_a_status_of_its_own_is_caught() =>
        Faults(PackNode.Parse("rows:\n  - { status: maybe }\n  - { cite: \"42 CFR 1\", status: draft, effective: { from: \"2026-01-01\" } }\n", "planted.yaml"), "rows")
            .ShouldBe(["line 2: no cite", "line 2: status maybe", "line 2: no effective date"]);

    private static IEnumerable<string> Faults(PackNode table, string rows)
    {
        foreach (var row in table[rows].Items)
        {
            if (row.Find("cite") is null)
            {
                yield return $"line {row.Line}: no cite";
            }

            if (row.Find("status")?.Text is not ("approved" or "draft") and var status)
            {
                yield return $"line {row.Line}: status {status}";
            }

            if ((row.Find("effective") ?? table.Find("effective"))?.Find("from") is null)
            {
                yield return $"line {row.Line}: no effective date";
            }
        }
    }
}
