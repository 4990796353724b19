using MedNec.Engine.Checks.Injury;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Injury;

public sealed class CausationIsStatedTests : CheckTests<CausationIsStated>
{
    public override Example Wrong => Of("\"pain at work\"", "He has had back pain at work.");

    public override Example Right => Of("reasonable medical probability sentence", "Within reasonable medical probability, lifting a crate on February 11, 2026 caused the strain of the lower back.");

    [Theory]
    [InlineData("Lifting a crate on February 11, 2026 caused the strain.")]
    [InlineData("The strain may have been caused by lifting a crate.")]
    [InlineData("It is more likely than not that he needs therapy.")]
    public void Cause_and_standard_must_meet(string sentence) => Flags(A.BackInjury(), A.LetterOf(A.BackInjury(), sentence), saying: "No sentence ties");

    [Fact]
    public void The_injury_itself_must_be_named() =>
        Flags(A.BackInjury(), A.LetterOf(A.BackInjury(), "He likes his work.", "The injury more likely than not caused the strain.", "Please approve."), saying: "neither the date nor the mechanism");

    [Theory]
    [InlineData("It is more likely than not that lifting the crate from the floor to his shoulder aggravated the strain.")]
    [InlineData("He was injured on February 11, 2026. To a reasonable degree of medical certainty this resulted in the strain.")]
    [InlineData("With a probability of more than 50% the strain is due to the injury of 02/11/2026.")]
    public void Other_good_words_pass(string sentence) => Passes(A.BackInjury(), A.LetterOf(A.BackInjury(), sentence));

    [Fact]
    public void Other_payers_ask_for_no_cause() => DoesNotApply(A.Brief());

    private static Example Of(string words, string sentence) => new(words, A.BackInjury(), A.LetterOf(A.BackInjury(), sentence));
}
