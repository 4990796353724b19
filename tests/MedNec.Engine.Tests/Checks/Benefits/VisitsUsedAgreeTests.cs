using MedNec.Engine.Checks.Benefits;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Benefits;

public sealed class VisitsUsedAgreeTests : CheckTests<VisitsUsedAgree>
{
    public override Example Wrong => Example.Of("12 used, the plan counts 20", A.BeyondLimit()) with { Letter = A.LetterOf(A.BeyondLimit(), "12 visits have been used.") };

    public override Example Right => Example.Of("20 as of 2026-11-18", A.BeyondLimit());

    [Fact]
    public void The_plan_s_count_is_offered() =>
        Flags(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "To date 12 of 20 visits have been used."), saying: "the plan counts 20 as of November 18, 2026", quoting: "12", fixing: "20");

    [Fact]
    public void A_count_behind_the_word_is_read() => Flags(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "She has used 18 visits."), quoting: "18");

    [Fact]
    public void The_same_count_passes() => Passes(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "She used 20 visits."));

    [Fact]
    public void A_letter_that_counts_nothing_is_not_judged() => DoesNotApply(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "I request physical therapy."));

    [Fact]
    public void Visits_to_come_are_not_visits_used() => DoesNotApply(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "I request 36 visits."));
}
