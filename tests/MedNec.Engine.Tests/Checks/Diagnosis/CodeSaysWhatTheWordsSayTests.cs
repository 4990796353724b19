using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class CodeSaysWhatTheWordsSayTests : CheckTests<CodeSaysWhatTheWordsSay>
{
    public override Example Wrong => Example.Of("lumbar stenosis (M54.12)", SomeCodes.With("M54.12", "Lumbar stenosis"));

    public override Example Right => Example.Of("cervical radiculopathy (M54.12)", SomeCodes.With("M54.12", "Cervical radiculopathy"));

    [Fact]
    public void The_code_of_the_words_is_offered() => Flags(Wrong.Brief, saying: "Spinal stenosis, lumbar region without neurogenic claudication is M48.061");

    [Fact]
    public void The_letter_s_words_are_judged_too() => Flags(Right.Brief, A.LetterSaying("She has lumbar spinal stenosis (M54.12).", Right.Brief), quoting: "M54.12");

    [Theory]
    [InlineData("M54.12", "Lumbar radiculopathy")]
    [InlineData("E11.9", "Type 1 diabetes")]
    [InlineData("E66.812", "Obesity, class 3")]
    [InlineData("G47.33", "Low back pain")]
    public void Another_disease_part_or_kind_blocks(string code, string text) => Flags(SomeCodes.With(code, text));

    [Theory]
    [InlineData("G47.33", "OSA")]
    [InlineData("G47.33", "Sleep apnea")]
    [InlineData("M54.59", "Chronic low back pain")]
    [InlineData("I10", "High blood pressure")]
    [InlineData("E11.9", "Type 2 diabetes")]
    [InlineData("E11.42", "Diabetic neuropathy")]
    [InlineData("E66.812", "Class 2 obesity")]
    [InlineData("G43.009", "Migraine without aura")]
    [InlineData("M54.12", "Pinched nerve")]
    [InlineData("M54.12", "Arm pain from a nerve root")]
    [InlineData("S83.511A", "ACL tear")]
    [InlineData("R73.03", "Borderline diabetes")]
    [InlineData("M25.561", "Right knee pain")]
    public void Everyday_names_pass(string code, string text) => Passes(SomeCodes.With(code, text));

    [Theory]
    [InlineData("She has a pinched nerve root of the neck with pain in the right shoulder (ICD-10-CM M54.12).")]
    [InlineData("Cervical and lumbar radiculopathy (M54.12) limit her.")]
    [InlineData("The pain in her right knee and the radiculopathy (M54.12) are worse.")]
    public void The_whole_clause_before_a_code_counts(string sentence) => Passes(Right.Brief, A.LetterSaying(sentence, Right.Brief));

    [Fact]
    public void Words_in_no_list_are_left_alone() => Passes(SomeCodes.With("M54.12", "Brachial neuritis"));

    [Fact]
    public void A_code_whose_title_nobody_knows_needs_a_person() => NeedsPerson(SomeCodes.With("Q99.8", "Something rare").ByStarter());
}
