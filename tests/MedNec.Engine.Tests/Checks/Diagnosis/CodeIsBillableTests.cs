using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class CodeIsBillableTests : CheckTests<CodeIsBillable>
{
    public override Example Wrong => Example.Of("E66.81", SomeCodes.With("E66.81", "Obesity"));

    public override Example Right => Example.Of("E66.812", SomeCodes.With("E66.812", "Class 2 obesity"));

    [Fact]
    public void The_complete_codes_are_offered() => Flags(Wrong.Brief, saying: "choose among E66.811 (Obesity, class 1), E66.812 (Obesity, class 2), E66.813 (Obesity, class 3)", quoting: "E66.81");

    [Theory]
    [InlineData("M54.5")]
    [InlineData("m545")]
    [InlineData("M54")]
    public void A_heading_blocks_however_it_is_written(string code) => Flags(SomeCodes.With(code, "Low back pain"));

    [Fact]
    public void A_heading_with_one_code_below_is_mended() => Flags(SomeCodes.With("W19", "Fall"), quoting: "W19", fixing: "W19.XXXA");

    [Fact]
    public void A_heading_of_the_letter_alone_is_judged_too() => Flags(Right.Brief, A.LetterSaying("She has low back pain (M54.5).", Right.Brief), quoting: "M54.5");

    [Fact]
    public void M54_5_was_billable_in_2021() => Passes(SomeCodes.With("M54.5", "Low back pain") with { Items = [A.Cpap() with { Start = A.Date("2021-06-01") }] });

    [Fact]
    public void The_starter_set_knows_the_usual_headings() => Flags(SomeCodes.With("M54.5", "Low back pain").ByStarter(), saying: "M54.59");

    [Fact]
    public void What_the_starter_set_does_not_hold_needs_a_person() => NeedsPerson(SomeCodes.With("Q99.8", "Something rare").ByStarter());
}
