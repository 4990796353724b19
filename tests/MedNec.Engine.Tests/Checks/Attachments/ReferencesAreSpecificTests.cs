using MedNec.Engine.Checks.Attachments;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Attachments;

public sealed class ReferencesAreSpecificTests : CheckTests<ReferencesAreSpecific>
{
    public override Example Wrong => Example.Saying("Her sugar is high; see labs.");

    public override Example Right => Example.Saying("Her sugar is high; see lab report of October 2, 2026: HbA1c 9.1 %.");

    [Theory]
    [InlineData("See attached sleep study.", "See attached sleep study")]
    [InlineData("Please refer to the attached records.", "refer to the attached records")]
    [InlineData("As shown in the enclosed imaging, she is ill.", "As shown in the enclosed imaging")]
    public void A_bare_reference_is_flagged(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Theory]
    [InlineData("See attached MRI report dated September 14, 2026 demonstrating left foraminal narrowing.")]
    [InlineData("See the attached sleep study of September 2, 2026, with an AHI of 32 events/hour.")]
    [InlineData("See below for the terms.")]
    [InlineData("The sleep study is enclosed.")]
    public void A_reference_with_date_and_finding_passes(string sentence) => Passes(A.LetterSaying(sentence));
}
