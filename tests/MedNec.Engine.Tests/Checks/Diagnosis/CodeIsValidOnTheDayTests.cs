using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class CodeIsValidOnTheDayTests : CheckTests<CodeIsValidOnTheDay>
{
    public override Example Wrong => Example.Of("E66.812 on 2024-05-01 (valid from 2024-10-01)", On("2024-05-01", "E66.812", "Class 2 obesity"));

    public override Example Right => Example.Of("E66.812 on 2026-12-01", On("2026-12-01", "E66.812", "Class 2 obesity"));

    [Fact]
    public void A_deleted_code_gives_way_to_its_successor() => Flags(SomeCodes.With("E75.244", "Some disease"), saying: "use E11.9", quoting: "E75.244", fixing: "E11.9");

    [Theory]
    [InlineData("G47.39")]
    [InlineData("g4739")]
    [InlineData("Х1")]
    [InlineData("sleep apnea")]
    public void A_code_that_is_none_blocks(string code) => Flags(SomeCodes.With(code, "Obstructive sleep apnea"), saying: "is no ICD-10-CM code");

    [Fact]
    public void A_code_of_the_letter_alone_is_judged_too() => Flags(SomeCodes.With("G47.33", "Obstructive sleep apnea"), A.LetterSaying("She also has a sleep disorder (ICD-10-CM G47.99).", SomeCodes.With("G47.33", "Obstructive sleep apnea")), quoting: "G47.99");

    [Theory]
    [InlineData("G47.33")]
    [InlineData("g4733")]
    [InlineData(" G47 .33 ")]
    [InlineData("G47.33.")]
    [InlineData("G４7.33")]
    public void However_it_is_written_a_valid_code_passes(string code) => Passes(SomeCodes.With(code, "Obstructive sleep apnea"));

    [Fact]
    public void A_heading_is_another_check_s() => Passes(SomeCodes.With("M54.5", "Low back pain"));

    [Fact]
    public void A_code_called_outdated_is_not_used() => Passes(SomeCodes.With("M54.59", "Low back pain"), A.LetterSaying("It was previously coded M54.99.", SomeCodes.With("M54.59", "Low back pain")));

    [Fact]
    public void What_the_starter_set_does_not_hold_needs_a_person() => NeedsPerson(SomeCodes.With("Q99.8", "Something rare").ByStarter());

    [Fact]
    public void Without_codes_nothing_is_judged() => DoesNotApply(SomeCodes.With());

    private static Brief On(string day, string code, string text) => SomeCodes.With(code, text) with { Items = [A.Cpap() with { Start = A.Date(day) }] };
}
