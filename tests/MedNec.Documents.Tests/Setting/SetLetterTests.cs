using MedNec.Documents.Setting;
using MedNec.Engine.Letters;

namespace MedNec.Documents.Tests.Setting;

public sealed class SetLetterTests
{
    private static SetLetter With(params Statement[] reference) => SetLetter.Of(new Letter
    {
        Purpose = Purpose.Appeal,
        Title = "Letter of medical necessity",
        Sections = [A.Section(SectionIds.Date, null, A.Line("March 9, 2026")), A.Section(SectionIds.Reference, null, reference)],
    });

    private static SetBlock Signature(params Statement[] lines) => SetLetter.Of(A.Letter() with { Sections = [A.Section(SectionIds.Signature, null, lines)] }).Blocks[^1];

    [Fact]
    public void The_subject_line_is_the_title_and_is_not_said_twice()
    {
        var set = With(A.Field("Re: Appeal of a denial"), A.Field("Patient: Ana Reyes"));
        set.Blocks.OfType<TitleBlock>().Single().Text.ShouldBe("Re: Appeal of a denial");
        set.Blocks.OfType<FieldsBlock>().Single().Fields.Select(field => field.Label).ShouldBe(["Patient:"]);
    }

    [Fact]
    public void Without_a_subject_line_the_letter_s_own_title_stands_there() =>
        With(A.Field("Patient: Ana Reyes")).Blocks.OfType<TitleBlock>().Single().Text.ShouldBe("Letter of medical necessity");

    [Fact]
    public void The_files_carry_the_letter_s_date() => With(A.Field("Patient: Ana Reyes")).Date.ShouldBe(new DateOnly(2026, 3, 9));

    [Theory]
    [InlineData("Patient: Nguyễn Thị Hạnh", "Member ID: W123-4821", "Patient N.T.H. · Member ID ending 4821")]
    [InlineData("Patient: 王小明", "Claim number: 2026-000917 (reopened)", "Patient 王. · Claim ending 0917")]
    [InlineData("Patient name: Ana Reyes", "Policy Number (Member ID): 77", "Patient A.R. · Member ID 77")]
    [InlineData("Group: 7", "Plan: Choice", "")]
    public void The_foot_holds_initials_and_the_end_of_a_number(string first, string second, string foot) =>
        With(A.Field(first), A.Field(second)).Foot.ShouldBe(foot);

    [Fact]
    public void A_gap_never_becomes_somebody_s_initials() =>
        With(A.Field("Patient: [Needed: the patient's name]") with { Gap = new Gap("the patient's name", "patient.name") }).Foot.ShouldBe("");

    [Fact]
    public void Room_for_the_pen_is_left_until_the_letter_is_signed()
    {
        Signature(A.Line("Sincerely,"), A.Line("Hana Lee, MD")).ShouldBeOfType<SignatureBlock>().NeedsPen.ShouldBeTrue();
        Signature(A.Line("Sincerely,"), A.Line("Electronically signed by Hana Lee, MD on November 5, 2026")).ShouldBeOfType<SignatureBlock>().NeedsPen.ShouldBeFalse();
    }
}
