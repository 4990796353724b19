using MedNec.Engine.Checks.Therapy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Therapy;

public sealed class SkillAndMoreAreExplainedTests : CheckTests<SkillAndMoreAreExplained>
{
    public override Example Wrong => Of("\"needs more PT\"", "She needs more PT.");

    public override Example Right => Of("specific", "She needs more PT: a therapist must guard her on stairs, which her home program cannot do.");

    [Fact]
    public void The_claim_is_pointed_at() => Flags(More, A.LetterOf(More, "I ask for additional visits.", "Please approve them."), quoting: "additional visits");

    [Fact]
    public void Silence_is_flagged_where_a_limit_is_crossed() => Flags(More, A.LetterOf(More, "Please approve the therapy."), saying: "asks for more therapy");

    [Fact]
    public void A_first_course_may_make_the_claim_too() => Flags(A.BriefFor(A.PhysicalTherapy()), A.LetterOf(More, "He requires continued therapy."), quoting: "requires continued");

    [Fact]
    public void A_measured_state_will_do() => Passes(More, A.LetterOf(More, "She needs more visits.", "Her Berg Balance Scale was 45 on November 13, 2026."));

    [Fact]
    public void A_home_program_that_is_named_will_do() => Passes(More, A.LetterOf(More, "She needs more visits; the home exercises do not reach her balance."));

    [Fact]
    public void The_whole_letter_passes() => Passes(A.BeyondLimit());

    [Fact]
    public void A_first_course_needs_no_more() => DoesNotApply(A.BriefFor(A.PhysicalTherapy()));

    [Fact]
    public void Drugs_are_no_therapy() => DoesNotApply(A.BriefFor(A.Injection()));

    private static readonly Brief More = A.BeyondLimit() with { Goals = [] };

    private static Example Of(string words, string sentence) => new(words, More, A.LetterOf(More, sentence));
}
