using MedNec.Engine.Charts;
using MedNec.Engine.Codes;

namespace MedNec.Engine.Tests.Codes;

/// <summary>What the program knows of codes before anything is imported.</summary>
public sealed class StarterSetTests
{
    private static readonly DateOnly On = new(2026, 8, 20);

    [Fact]
    public void Low_back_pain_is_a_heading_since_fiscal_year_2022_and_offers_the_codes_below_it()
    {
        var judged = CodeSets.Starter.Judge("M54.5", On);

        judged.Status.ShouldBe(CodeStatus.Header);
        judged.System.ShouldBe(CodeSystems.Icd10Cm);
        judged.Children.ShouldBe(["M54.50", "M54.51", "M54.59"]);
        judged.Release.ShouldBe("FY2026");
        judged.Assumed.ShouldBeFalse();
        judged.Set.ShouldBe(CodeSets.StarterSet);
    }

    [Fact]
    public void Low_back_pain_was_billable_before() =>
        CodeSets.Starter.Judge("M54.5", new DateOnly(2021, 9, 30)).Status.ShouldBe(CodeStatus.Billable);

    [Fact]
    public void A_code_the_starter_set_does_not_hold_cannot_be_judged()
    {
        var judged = CodeSets.Starter.Judge("A00.0", On);

        judged.Status.ShouldBe(CodeStatus.Unknown);
        judged.CanTell.ShouldBeFalse();
        CodeSets.Starter.IsComplete(CodeSystems.Icd10Cm).ShouldBeFalse();
    }

    [Fact]
    public void A_date_after_the_newest_release_is_judged_by_it_and_says_so() =>
        CodeSets.Starter.Judge("G47.33", new DateOnly(2026, 11, 20)).Assumed.ShouldBeTrue();

    [Theory]
    [InlineData("M54.5", "M54.5", CodeSystems.Icd10Cm)]
    [InlineData("m545", "M54.5", CodeSystems.Icd10Cm)]
    [InlineData(" M54.50, ", "M54.50", CodeSystems.Icd10Cm)]
    [InlineData("(G47.33)", "G47.33", CodeSystems.Icd10Cm)]
    [InlineData("G 47 . 33", "G47.33", CodeSystems.Icd10Cm)]
    [InlineData("М54.5О", "M54.50", CodeSystems.Icd10Cm)]
    [InlineData("Ｇ４７．３３", "G47.33", CodeSystems.Icd10Cm)]
    [InlineData("G47.33\u200B", "G47.33", CodeSystems.Icd10Cm)]
    [InlineData("M54.-", "M54", CodeSystems.Icd10Cm)]
    [InlineData("e0601", "E0601", CodeSystems.Hcpcs)]
    [InlineData("72148", "72148", CodeSystems.Cpt)]
    [InlineData("CO-50", "50", CodeSets.Carc)]
    public void The_form_tells_the_system_however_the_code_is_written(string written, string code, string system)
    {
        var judged = CodeSets.Starter.Judge(written, On);

        judged.Code.ShouldBe(code);
        judged.System.ShouldBe(system);
    }

    [Theory]
    [InlineData("M54.5O")]
    [InlineData("M5.450")]
    [InlineData("M54.5.0")]
    [InlineData("M54.50AAA")]
    [InlineData("back pain")]
    [InlineData("")]
    public void What_is_no_code_is_unknown(string written) =>
        CodeSets.Starter.Judge(written, On).Status.ShouldBe(CodeStatus.Unknown);

    [Theory]
    [InlineData("low back pain", "M54.50")]
    [InlineData("sleep apnea obstructive", "G47.33")]
    [InlineData("osa", "G47.33")]
    [InlineData("obstuctive slep apnea", "G47.33")]
    [InlineData("obstr sle ap", "G47.33")]
    public void Words_lead_to_their_code(string typed, string code) =>
        CodeSets.Starter.Search(typed, On)[0].Code.ShouldBe(code);
}
