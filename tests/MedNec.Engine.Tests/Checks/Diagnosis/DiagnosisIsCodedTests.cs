using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class DiagnosisIsCodedTests : CheckTests<DiagnosisIsCoded>
{
    public override Example Wrong => Example.Of("chronic pain", A.Brief() with { Diagnoses = [A.Apnea() with { Code = null, Text = "Chronic pain" }] });

    public override Example Right => Example.Of("G47.33 Obstructive sleep apnea", A.Brief());

    [Fact]
    public void Words_without_code_are_named() => Flags(A.Brief() with { Diagnoses = [A.Apnea() with { Code = null, Text = "Chronic pain" }] }, saying: "Chronic pain has no code");

    [Fact]
    public void No_diagnosis_at_all_is_flagged() => Flags(A.Brief() with { Diagnoses = [] }, A.Letter("I request a CPAP device."), saying: "names no diagnosis");

    [Fact]
    public void A_known_code_that_the_letter_leaves_out_is_offered() => Flags(A.LetterReplacing("G47.33", "sleep apnea"), saying: "add \"G47.33 Obstructive sleep apnea\"");

    [Fact]
    public void A_code_without_words_is_flagged() => Flags(A.Brief() with { Diagnoses = [A.Apnea() with { Text = null }] }, saying: "stands without its words");

    [Fact]
    public void A_code_without_its_point_is_the_same() => Passes(A.LetterReplacing("G47.33", "G4733"));

    [Fact]
    public void One_coded_diagnosis_of_two_is_enough() => Passes(A.Brief() with { Diagnoses = [A.Apnea(), A.Apnea() with { Code = null, Text = "Snoring" }] });
}
