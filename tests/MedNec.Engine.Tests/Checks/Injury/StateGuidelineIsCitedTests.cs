using MedNec.Engine.Checks.Injury;
using MedNec.Engine.Composing;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Injury;

public sealed class StateGuidelineIsCitedTests : CheckTests<StateGuidelineIsCited>
{
    public override Example Wrong => Example.Of("none", In("CA"));

    public override Example Right => Example.Of("MTUS (ACOEM Cervical, 2022)", In("CA")) with { Letter = A.LetterSaying("The request follows the MTUS (ACOEM Cervical, 2022).", In("CA")) };

    [Theory]
    [InlineData("TX", "Official Disability Guidelines (ODG)")]
    [InlineData("NY", "Medical Treatment Guidelines (MTG)")]
    public void The_guideline_of_the_state_is_named(string state, string guideline) => Flags(In(state), saying: guideline);

    [Fact]
    public void A_guideline_without_section_is_pointed_at() =>
        Flags(In("TX"), A.LetterSaying("The request is consistent with the ODG.", In("TX")), saying: "without section or edition", quoting: "The request is consistent with the ODG.");

    [Fact]
    public void The_guideline_of_another_state_will_not_do() => Flags(In("NY"), A.LetterSaying("ODG, Low Back chapter, 2026, recommends it.", In("NY")));

    [Theory]
    [InlineData("TX", "The Official Disability Guidelines, Low Back chapter, recommend supervised therapy.")]
    [InlineData("NY", "Medical Treatment Guidelines, Mid and Low Back Injury, section D.9, recommend it.")]
    [InlineData("CA", "ACOEM Low Back Disorders, 2024, recommends exercise.")]
    [InlineData("CA", "The MTUS is silent on this treatment; a randomized trial supports it.")]
    [InlineData("ca", "This evidence rebuts the presumption of correctness.")]
    public void A_section_an_edition_or_a_rebuttal_passes(string state, string sentence) => Passes(In(state), A.LetterSaying(sentence, In(state)));

    [Fact]
    public void The_letter_we_compose_from_its_citation_passes()
    {
        var cited = In("CA") with { Citations = [new Citation { Organization = "ACOEM", Title = "Low Back Disorders", Year = 2024, Supports = "supervised exercise for acute low back pain" }] };
        Passes(cited, Composer.Standard.Compose(cited));
    }

    [Fact]
    public void A_state_without_row_is_left_to_a_person() => NeedsPerson(A.BackInjury());

    [Fact]
    public void A_health_plan_is_not_judged_by_it() => DoesNotApply(A.Brief());

    private static Brief In(string state) => A.BackInjury() with { Coverage = A.BackInjury().Coverage! with { State = state } };
}
