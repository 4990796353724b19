using MedNec.Engine.Checks.Outcomes;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Outcomes;

public sealed class ConsequenceIsSpecificTests : CheckTests<ConsequenceIsSpecific>
{
    public override Example Wrong => Of("\"will get worse\"", "Without it the patient will get worse.");

    public override Example Right => Of("\"progressive myelopathy risk; two falls already\"", "Without it she faces progressive myelopathy; she has had two falls already.");

    [Theory]
    [InlineData("Without treatment her condition will deteriorate over time.", "deteriorate")]
    [InlineData("If denied, the patient's health will continue to decline.", "decline")]
    [InlineData("Delay of care could lead to further complications.", "complications")]
    public void What_names_nothing_is_flagged(string sentence, string words) => Flags(A.Brief(), A.LetterOf(A.Brief(), sentence), quoting: words);

    [Fact]
    public void Silence_is_flagged() => Flags(A.Brief(), A.LetterOf(A.Brief(), "I recommend the device because the index is 32."), saying: "does not say what happens without");

    [Theory]
    [InlineData("Without it she is at risk of a motor vehicle crash from daytime sleepiness.")]
    [InlineData("Untreated, the tear will worsen to an irreparable one with fatty atrophy of the supraspinatus.")]
    [InlineData("Without it her kidney function will decline further from 66 mL/min/1.73 m2.")]
    public void A_named_risk_passes(string sentence) => Passes(A.Brief(), A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void A_health_account_does_not_ask_for_it() => DoesNotApply(A.Massage(), A.LetterOf(A.Massage(), "I recommend massage therapy."));

    private static Example Of(string words, string sentence) => new(words, A.Brief(), A.LetterOf(A.Brief(), sentence));
}
