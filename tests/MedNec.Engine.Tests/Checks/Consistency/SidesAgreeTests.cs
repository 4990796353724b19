using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Consistency;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Consistency;

public sealed class SidesAgreeTests : CheckTests<SidesAgree>
{
    private static readonly Brief RightKnee = A.BriefFor(A.Cpap() with { Name = "Right knee brace", Code = "L1833" }) with
    {
        Diagnoses = [new Engine.Letters.Diagnosis { Code = "M17.11", Text = "Unilateral primary osteoarthritis, right knee", Onset = A.Date("2024-03") }],
    };

    public override Example Wrong => new("left text, right code", RightKnee, A.LetterSaying("She cannot bend her left knee.", RightKnee));

    public override Example Right => new("the same side in text and code", RightKnee, A.LetterSaying("She cannot bend her right knee.", RightKnee));

    [Fact]
    public void The_other_side_is_offered() => Flags(RightKnee, A.LetterSaying("She cannot bend her left knee.", RightKnee), quoting: "left", fixing: "right");

    [Fact]
    public void Order_and_diagnosis_must_agree() =>
        Flags(RightKnee with { Items = [A.Cpap() with { Name = "Left knee brace" }] }, saying: "correct the one that is wrong");

    [Fact]
    public void An_image_of_the_chart_counts()
    {
        var brief = A.Brief() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("Observation/mri", FactKind.Result, "MRI left shoulder", "2026-09-14") with { Finding = "full-thickness tear" }] } };
        Flags(brief, A.LetterSaying("The tear of the right shoulder is full-thickness.", brief), quoting: "right", fixing: "left");
    }

    [Fact]
    public void A_side_the_record_knows_too_passes()
    {
        var brief = RightKnee with { Function = ["Limps on the left knee since the fall"] };
        Passes(brief, A.LetterSaying("She limps on the left knee.", brief));
    }

    [Fact]
    public void Another_part_of_the_body_passes() => Passes(RightKnee, A.LetterSaying("Her left hip is well.", RightKnee));

    [Fact]
    public void Both_sides_contradict_neither() => Passes(RightKnee, A.LetterSaying("She has pain in both knees.", RightKnee));

    [Fact]
    public void A_letter_without_sides_is_not_judged() => DoesNotApply(A.Brief());
}
