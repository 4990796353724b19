using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class SideOfDiagnosisAgreesTests : CheckTests<SideOfDiagnosisAgrees>
{
    private static readonly Brief RightKnee = Knee("M17.11", "Unilateral primary osteoarthritis, right knee");
    private static readonly Brief LeftKnee = Knee("M17.12", "Unilateral primary osteoarthritis, left knee");

    public override Example Wrong => new("M17.11 (right) with \"left knee\"", RightKnee, A.LetterSaying("She cannot bend her left knee.", RightKnee));

    public override Example Right => new("M17.12 (left) with \"left knee\"", LeftKnee, A.LetterSaying("She cannot bend her left knee.", LeftKnee));

    [Fact]
    public void The_item_s_side_counts() =>
        Flags(RightKnee with { Items = [A.Cpap() with { Name = "Left knee brace" }] }, saying: "is for the left knee");

    [Fact]
    public void A_side_left_open_is_flagged() => Flags(Knee("M17.10", "Unilateral primary osteoarthritis, unspecified knee"), saying: "leaves the side open");

    [Fact]
    public void Both_knees_need_both_codes() => Flags(RightKnee, A.LetterSaying("Pain in the bilateral knees is constant.", RightKnee), quoting: "bilateral");

    [Fact]
    public void Another_joint_passes() => Passes(RightKnee, A.LetterSaying("Her left hip is well.", RightKnee));

    [Fact]
    public void Two_diagnoses_cover_both_sides()
    {
        var both = RightKnee with { Diagnoses = [.. RightKnee.Diagnoses, .. LeftKnee.Diagnoses] };
        Passes(both, A.LetterSaying("She cannot bend her left knee; bilateral knee pain is constant.", both));
    }

    [Fact]
    public void A_bilateral_diagnosis_covers_each_side()
    {
        var both = Knee("M17.0", "Bilateral primary osteoarthritis of knee");
        Passes(both, A.LetterSaying("She cannot bend her left knee.", both));
    }

    [Fact]
    public void A_disease_without_a_side_is_not_judged() => DoesNotApply(A.Brief());

    private static Brief Knee(string code, string text) => A.Brief() with { Diagnoses = [new Engine.Letters.Diagnosis { Code = code, Text = text, Onset = A.Date("2024-03") }] };
}
