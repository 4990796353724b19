using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class ToneIsNeutralTests : CheckTests<ToneIsNeutral>
{
    public override Example Wrong => Example.Saying("Your incompetent reviewers denied the device.");

    public override Example Right => Example.Saying("The denial does not mention the sleep study of September 2, 2026.");

    [Theory]
    [InlineData("This decision is ridiculous.", "ridiculous")]
    [InlineData("We will take legal action.", "legal action")]
    [InlineData("Your reviewer clearly did not read the chart.", "clearly did not read")]
    [InlineData("How dare you deny this.", "How dare")]
    public void Blame_and_threats_are_flagged(string sentence, string words) => Flags(A.LetterSaying(sentence), quoting: words);

    [Theory]
    [InlineData("If the denial is upheld I will request an external review.")]
    [InlineData("The criterion was overlooked.")]
    [InlineData("The delay endangers her work.")]
    public void Firm_words_pass(string sentence) => Passes(A.LetterSaying(sentence));
}
