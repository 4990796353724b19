using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class ChangeIsMeasuredTests : CheckTests<ChangeIsMeasured>
{
    public override Example Wrong => Of("progressing", "She is progressing.");

    public override Example Right => Of("\"TUG 28 s -> 19 s\"", "TUG 28 s -> 19 s since August 2026.");

    [Theory]
    [InlineData("She makes good progress.")]
    [InlineData("Her balance has improved.")]
    [InlineData("Her Berg Balance Scale was 34 on June 22, 2026 and she is doing better.")]
    public void Progress_that_is_only_said_is_flagged(string sentence) => Flags(More, A.LetterOf(More, sentence));

    [Fact]
    public void Under_Medicare_silence_is_flagged_too() => Flags(More with { Coverage = A.Medicare() }, A.LetterOf(More, "She has 20 visits behind her."), saying: "shows no change");

    [Theory]
    [InlineData("Gait speed rose from 0.42 m/s on June 22, 2026 to 0.71 m/s on November 13, 2026.")]
    [InlineData("Skilled maintenance is needed: without guarded transfers her tone rises within a week.")]
    [InlineData("The program is to prevent decline of her walking distance, and its steps need a therapist.")]
    public void Two_values_or_maintenance_pass(string sentence) => Passes(More, A.LetterOf(More, sentence));

    [Fact]
    public void Two_values_of_the_chart_pass() => Passes(More with { Chart = A.Renewal().Chart }, A.LetterOf(More, "She is progressing."));

    [Fact]
    public void A_first_course_has_no_change_yet() => DoesNotApply(A.BriefFor(A.PhysicalTherapy()));

    [Fact]
    public void Other_letters_without_a_scale_are_for_a_person() => NeedsPerson(More, A.LetterOf(More, "She has 20 visits behind her."));

    private static readonly Brief More = A.BeyondLimit() with { Trials = [] };

    private static Example Of(string words, string sentence) => new(words, More, A.LetterOf(More, sentence));
}
