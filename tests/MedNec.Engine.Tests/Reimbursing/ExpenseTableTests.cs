using System.Text.Json;
using MedNec.Engine.Reimbursing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Reimbursing;

/// <summary>One table of expenses, complete and in agreement with the domain's own.</summary>
public sealed class ExpenseTableTests
{
    [Fact]
    public void Each_of_the_85_kinds_has_the_status_that_the_domain_gives_it()
    {
        if (Repository.SharedData is not { } shared || !File.Exists(Path.Combine(shared, "..", "domain", "expenses.json")))
        {
            Assert.Skip("needs the domain's table of expenses beside the shared test data");
            return;
        }

        using var domain = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "..", "domain", "expenses.json")));
        var expected = domain.RootElement.EnumerateArray().ToDictionary(row => row.GetProperty("code").GetString()!, row => (
            Answer: row.GetProperty("status").GetString() switch
            {
                "E" => ExpenseAnswer.Eligible,
                "RX" => ExpenseAnswer.Prescription,
                "L" => ExpenseAnswer.EligibleWithLetter,
                "X" => ExpenseAnswer.Limited,
                _ => ExpenseAnswer.NotEligible,
            },
            Physician: row.GetProperty("diagnosing_physician").GetString() == "yes"));

        ExpenseTable.All.Count.ShouldBe(85);
        ExpenseTable.All.ToDictionary(kind => kind.Code, kind => (kind.Answer, kind.NeedsPhysician)).ShouldBe(expected, ignoreOrder: true);
    }

    [Fact]
    public void Every_kind_has_a_citation_and_no_code_stands_twice()
    {
        ExpenseTable.All.ShouldAllBe(kind => kind.Cite.Length > 3 && kind.Name.Length > 2);
        ExpenseTable.All.Select(kind => kind.Code).ShouldBeUnique();
    }

    [Fact]
    public void A_limited_kind_says_which_part_counts() => ExpenseTable.All.Where(kind => kind.Answer == ExpenseAnswer.Limited).ShouldAllBe(kind => kind.Part != null);

    [Fact]
    public void Only_a_kind_that_a_letter_can_help_needs_one() =>
        ExpenseTable.All.Where(kind => kind.NeedsLetter).ShouldAllBe(kind => kind.Answer == ExpenseAnswer.EligibleWithLetter || kind.Answer == ExpenseAnswer.Limited);

    [Theory]
    [InlineData("MASAGE", "MASS")]
    [InlineData("Massage for relaxation", "MASS")]
    [InlineData("membership of a fitness club", "GYM")]
    [InlineData("gluten-free bread", "SPFD")]
    [InlineData("new eyeglasses", "EYE")]
    [InlineData("mattress", "MATT")]
    [InlineData("weekly groceries", "FOOD")]
    [InlineData("semaglutide", "WTRX")]
    [InlineData("stair lift", "HMOD")]
    [InlineData("a wheelchair", "WHEE")]
    public void A_kind_is_found_by_the_words_people_use(string words, string code) => ExpenseSearch.Nearest(words)[0].Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("xyzzy")]
    [InlineData("the of and")]
    public void Words_that_tell_nothing_find_nothing(string words) => ExpenseSearch.Nearest(words).ShouldBeEmpty();

    [Fact]
    public void Every_kind_is_found_by_its_own_name() => ExpenseTable.All.ShouldAllBe(kind => ExpenseSearch.Nearest(kind.Name, 1)[0].Code == kind.Code);
}
