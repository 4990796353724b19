using MedNec.Engine.Checks.Outcomes;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Outcomes;

public sealed class ReviewOrStopRuleTests : CheckTests<ReviewOrStopRule>
{
    public override Example Wrong => Of("none", "The goal is an AHI below 5 events/hour.");

    public override Example Right => Of("\"stop if <30 % change at week 8\"", "I will stop the treatment if the score changed by less than 30% at week 8.");

    [Theory]
    [InlineData("The goal is an AHI below 5 events/hour by February 28, 2027.")]
    [InlineData("I will review the chart.")]
    [InlineData("She stopped driving in May 2026.")]
    public void A_goal_alone_is_no_review(string sentence) => Flags(A.Brief(), A.LetterOf(A.Brief(), sentence));

    [Theory]
    [InlineData("I will review progress against this goal by February 28, 2027.")]
    [InlineData("The index is measured again in 12 weeks.")]
    [InlineData("She is seen again at follow-up every 3 months.")]
    [InlineData("Treatment is discontinued when no response is seen.")]
    public void A_review_or_an_end_passes(string sentence) => Passes(A.Brief(), A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void The_letter_we_compose_says_it() => Passes(A.Brief(), Composer.Standard.Compose(A.Brief()));

    [Fact]
    public void Without_a_goal_a_person_looks() => NeedsPerson(A.Brief() with { Goals = [] }, A.LetterOf(A.Brief(), "I recommend the device."));

    private static Example Of(string words, string sentence) => new(words, A.Brief(), A.LetterOf(A.Brief(), sentence));
}
