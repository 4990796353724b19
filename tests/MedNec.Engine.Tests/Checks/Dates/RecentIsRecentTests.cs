using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Dates;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class RecentIsRecentTests : CheckTests<RecentIsRecent>
{
    public override Example Wrong => Example.Saying("A recent MRI (June 2022) showed no mass.");

    public override Example Right => Example.Saying("A recent MRI (September 2026) showed no mass.");

    [Theory]
    [InlineData("The most recent sleep study was done on March 3, 2025.", "most recent")]
    [InlineData("Her latest weight, taken on 01/05/2026, was 92 kg.", "latest")]
    [InlineData("She was recently seen on February 1, 2026.", "recently")]
    public void What_is_older_than_half_a_year_is_flagged(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Fact]
    public void The_chart_knows_the_date_the_sentence_leaves_out()
    {
        var brief = A.Brief() with { Chart = A.Chart() with { Facts = [A.Chart().Facts[0], A.Fact("Observation/mri", FactKind.Result, "MRI brain", "2022-06-14") with { Finding = "no mass" }, A.Visit("2026-10-30")] } };
        Flags(brief, A.LetterSaying("The recent MRI of the brain showed no mass.", brief), quoting: "recent");
    }

    [Theory]
    [InlineData("Her most recent visit was on October 30, 2026.")]
    [InlineData("A recent guideline of 2019 supports it.")]
    [InlineData("Her current dose has not changed since March 2024.")]
    [InlineData("Recently she stopped driving; the disease began in March 2024.")]
    public void What_is_new_or_no_finding_passes(string sentence) => Passes(A.LetterSaying(sentence));
}
