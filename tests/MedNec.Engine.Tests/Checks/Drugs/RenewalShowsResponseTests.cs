using MedNec.Engine.Checks.Drugs;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Drugs;

public sealed class RenewalShowsResponseTests : CheckTests<RenewalShowsResponse>
{
    public override Example Wrong => Example("doing well", "She is doing well.");

    public override Example Right => Example("\"PASI 22 -> 3\"", "PASI 22 -> 3 since January 2026.");

    [Theory]
    [InlineData("Her asthma has improved since January 2026.")]
    [InlineData("Her FEV1 was 61% of predicted on November 3, 2026.")]
    [InlineData("She has had a good response.")]
    public void One_value_or_none_is_flagged(string sentence) => Flags(Renewal, A.LetterOf(Renewal, sentence));

    [Fact]
    public void The_vague_word_is_pointed_at() => Flags(Renewal, A.LetterOf(Renewal, "She is doing well."), quoting: "doing well");

    [Theory]
    [InlineData("The Mayo score fell from 10 on December 1, 2025 to 2 on October 26, 2026.")]
    [InlineData("Exacerbations were 5 a year at baseline and are now 1.")]
    [InlineData("Before treatment she had 14 migraine days a month; she now has 4 migraine days a month.")]
    public void Two_values_pass(string sentence) => Passes(Renewal, A.LetterOf(Renewal, sentence));

    [Fact]
    public void Two_sentences_will_do() => Passes(Renewal, A.LetterOf(Renewal, "Her FEV1 was 48% of predicted on November 3, 2025.", "Her FEV1 was 61% of predicted on November 3, 2026."));

    [Fact]
    public void A_first_request_has_no_response() => DoesNotApply(A.BriefFor(A.Injection()));

    [Fact]
    public void A_device_is_judged_otherwise() => DoesNotApply(A.Renewal());

    private static readonly Brief Renewal = A.BriefFor(A.Injection()) with { Purpose = Purpose.Renewal };

    private static Example Example(string words, string sentence) => new(words, Renewal, A.LetterOf(Renewal, sentence));
}
