using MedNec.Engine.Checks.Outcomes;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Outcomes;

public sealed class OutcomeIsMeasurableTests : CheckTests<OutcomeIsMeasurable>
{
    public override Example Wrong => Of("\"will improve health\"", "The treatment will improve her health.");

    public override Example Right => Of("\"ODI <= 30 by week 12\"", "The goal is an Oswestry score of 30 or less by week 12.");

    [Theory]
    [InlineData("I expect an AHI below 5 events/hour.")]
    [InlineData("I expect her to feel better by February 28, 2027.")]
    [InlineData("I expect a better quality of life.")]
    public void A_number_or_a_time_alone_is_not_enough(string sentence) => Flags(A.Brief(), A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void A_goal_of_the_brief_without_its_date_is_flagged() => Flags(A.Brief() with { Goals = [A.Brief().Goals[0] with { By = null }] }, saying: "The goal AHI lacks the date");

    [Fact]
    public void A_goal_without_its_target_is_flagged() => Flags(A.Brief() with { Goals = [A.Brief().Goals[0] with { Target = " " }] }, saying: "its target");

    [Theory]
    [InlineData("The aim is 14 or fewer headache days per month by June 30, 2027.")]
    [InlineData("She is expected to return to teaching half days within 8 weeks.")]
    [InlineData("The goal is no fall. I will look at it in three months; the goal is then reviewed.")]
    public void A_number_and_a_time_pass(string sentence) => Passes(A.Brief(), A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void An_answer_without_goals_is_for_a_person() => NeedsPerson(A.Answer() with { Goals = [] }, A.LetterOf(A.Answer(), "You asked for the date."));

    private static Example Of(string words, string sentence) => new(words, A.Brief(), A.LetterOf(A.Brief(), sentence));
}
