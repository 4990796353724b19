using MedNec.Engine.Checks.Language;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Language;

public sealed class NoContradictionTests : CheckTests<NoContradiction>
{
    public override Example Wrong => Of("\"no falls\" and \"two falls\"", "She reports no falls.", "She has had two falls in 60 days.");

    public override Example Right => Of("consistent", "She has had two falls in 60 days.", "The second of the two falls broke her wrist.");

    [Fact]
    public void The_denial_is_pointed_at() => Flags(A.LetterOf(A.Brief(), "He had 3 seizures in October.", "He denies seizures."), quoting: "denies seizures");

    [Fact]
    public void Both_may_stand_in_one_paragraph() => Flags(A.LetterOf(A.Brief(), "She was seen on October 30, 2026. She reports no falls. She has had two falls in 60 days."), quoting: "no falls");

    [Fact]
    public void Two_values_of_one_test_of_one_day_are_flagged() =>
        Flags(A.LetterOf(A.Brief(), "The AHI was 32 events/hour on September 2, 2026.", "Polysomnography of September 2, 2026 gave an apnea hypopnea index of 23 events/hour."), saying: "as 32 events/hour and as 23 events/hour");

    [Fact]
    public void A_score_without_a_unit_counts_too() => Flags(A.LetterOf(A.Brief(), "Her PHQ-9 was 21 on October 27, 2026.", "On October 27, 2026 the PHQ-9 was 12."), quoting: "12");

    [Theory]
    [InlineData("She has had no falls since June.", "Before that she had two falls.")]
    [InlineData("The grip strength of the left hand was 5 kg on October 6, 2026.", "The grip strength of the right hand was 6 kg on October 6, 2026.")]
    [InlineData("The AHI was 32 events/hour on September 2, 2026.", "The AHI was 29 events/hour on April 2, 2026.")]
    [InlineData("The oxygen saturation at rest was 92% on September 2, 2026.", "The oxygen saturation with exercise was 84% on September 2, 2026.")]
    [InlineData("The hemoglobin A1c was 8.43% on October 29, 2026.", "The hemoglobin A1c was 8.4% on October 29, 2026.")]
    public void Different_things_do_not_contradict(string one, string other) => Passes(A.LetterOf(A.Brief(), one, other));

    private static Example Of(string words, string one, string other) => new(words, A.Brief(), A.LetterOf(A.Brief(), one, other));
}
