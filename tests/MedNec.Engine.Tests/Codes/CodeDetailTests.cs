using MedNec.Engine.Codes;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Codes;

/// <summary>Sides, specificity, unit limits, and whom a code can belong to.</summary>
public sealed class CodeDetailTests
{
    private static readonly DateOnly On = new(2026, 8, 20);

    private static CodeSets Starter => CodeSets.Starter;

    [Fact]
    public void A_knee_knows_its_side_and_the_codes_of_the_other()
    {
        Starter.SideOf("M17.11", On).ShouldBe(Side.Right);
        Starter.OtherSides("M17.11", On).Select(other => (other.Code, other.Side)).ShouldBe([("M17.10", (Side?)null), ("M17.12", Side.Left)]);
        Starter.OtherSides("S46.011A", On).ShouldContain(other => other.Code == "S46.012A" && other.Side == Side.Left);
        Starter.OtherSides("S46.011A", On).ShouldNotContain(other => other.Code == "S46.012D");
        Starter.OtherSides("I10", On).ShouldBeEmpty();
        Starter.SideOf("I10", On).ShouldBeNull();
    }

    [Fact]
    public void An_unspecified_knee_offers_its_sides() => Starter.MoreSpecific("M25.569", On).ShouldBe(["M25.561", "M25.562"]);

    [Fact]
    public void A_heading_offers_what_stands_below_it() => Starter.MoreSpecific("E66.81", On).ShouldBe(["E66.811", "E66.812", "E66.813"]);

    [Fact]
    public void An_unspecified_code_offers_its_specified_neighbours()
    {
        Starter.IsUnspecified("M54.50", On).ShouldBeTrue();
        Starter.MoreSpecific("M54.50", On).ShouldBe(["M54.51", "M54.59"]);
        Starter.MoreSpecific("M54.51", On).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("O24.410", "male", 30, false)]
    [InlineData("O24.410", "female", 30, true)]
    [InlineData("O24.410", "female", 7, false)]
    [InlineData("N40.1", "female", 70, false)]
    [InlineData("N40.1", "male", 70, true)]
    [InlineData("C61", "female", 70, false)]
    [InlineData("Z68.36", "female", 12, false)]
    [InlineData("Z68.36", "female", 47, true)]
    [InlineData("Z68.53", "male", 47, false)]
    [InlineData("Z68.53", "male", 12, true)]
    [InlineData("C50.911", "male", 50, false)]
    [InlineData("C61", null, null, true)]
    [InlineData("C61", "other", 50, true)]
    [InlineData("I10", "female", 5, true)]
    public void A_diagnosis_fits_the_patient_or_does_not(string code, string? sex, int? age, bool fits) =>
        CodeEdits.For(code).All(edit => edit.AllowsSex(sex) && edit.AllowsAge(age)).ShouldBe(fits);

    [Fact]
    public void Every_edit_names_its_source() => CodeEdits.All.ShouldAllBe(edit => edit.Source.Length > 10 && edit.Says.EndsWith('.') && edit.Codes.Count > 0);

    [Fact]
    public void Codes_of_what_has_none_are_known()
    {
        Starter.IsNotOtherwiseClassified("E1399").ShouldBeTrue();
        Starter.IsNotOtherwiseClassified("E0601").ShouldBeFalse();
        Starter.UnitLimitOf("E0601").ShouldBeNull("limits come with an import");
    }

    [Fact]
    public void An_injection_that_ended_names_the_one_that_took_its_place()
    {
        Starter.Judge("J0135", new DateOnly(2024, 12, 31)).Status.ShouldBe(CodeStatus.Billable);
        var judged = Starter.Judge("J0135", On);
        judged.Status.ShouldBe(CodeStatus.Deleted);
        judged.Successor.ShouldBe(["J0139"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("!!!")]
    [InlineData("the of and")]
    [InlineData("qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq")]
    public void Nothing_is_found_for_nothing(string typed) => Starter.Search(typed, On).ShouldBeEmpty();

    [Fact]
    public void A_search_keeps_its_order_its_limit_and_its_promise_of_billable_first()
    {
        var found = Starter.Search("pain", On, 30);
        found.Count.ShouldBe(30);
        found.ShouldBe(Starter.Search("pain", On, 30));
        found.Take(10).ShouldBe(Starter.Search("pain", On, 10));
        found.Select(code => code.Status == CodeStatus.Billable).ShouldBe(found.Select(code => code.Status == CodeStatus.Billable).OrderDescending());
    }
}
