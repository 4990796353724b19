using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class GuidelineIsNamedInFullTests : CheckTests<GuidelineIsNamedInFull>
{
    public override Example Wrong => Example.Saying("Based on current AAN guidelines, the next step is surgery.");

    public override Example Right => Example.Saying("The AAN, Practice Guideline on migraine prevention, 2021, supports this step.");

    [Theory]
    [InlineData("This follows clinical guidelines.", "clinical guidelines")]
    [InlineData("The AASM guideline supports CPAP.", "AASM guideline")]
    [InlineData("Recent guidelines (2019) recommend it.", "Recent guidelines")]
    public void A_guideline_that_cannot_be_looked_up_is_flagged(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Fact]
    public void A_source_of_the_brief_without_its_year_is_flagged() =>
        Flags(A.Brief() with { Citations = [new Citation { Organization = "AASM", Title = "Treatment of adults", Supports = "CPAP" }] }, A.Letter("I request a CPAP device."), saying: "lacks its year");

    [Theory]
    [InlineData("The American Academy of Sleep Medicine's 2019 guideline on positive airway pressure supports CPAP.")]
    [InlineData("AASM (2019), \"Treatment of Adult Obstructive Sleep Apnea with Positive Airway Pressure\", is the guideline.")]
    [InlineData("This meets the plan's coverage guidelines.")]
    [InlineData("KDIGO 2021 Clinical Practice Guideline for the Management of Glomerular Diseases supports it.")]
    public void A_guideline_that_can_be_found_passes(string sentence) => Passes(A.LetterSaying(sentence));
}
