using MedNec.Engine.Checks.Diagnosis;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class UncertainIsNotCodedTests : CheckTests<UncertainIsNotCoded>
{
    private static readonly Brief Sclerosis = A.Brief() with { Diagnoses = [new Engine.Letters.Diagnosis { Code = "G35", Text = "Multiple sclerosis", Onset = A.Date("2025-03") }] };

    public override Example Wrong => new("\"probable MS (G35)\" coded", Sclerosis, A.LetterSaying("She has probable multiple sclerosis (G35).", Sclerosis));

    public override Example Right => new("MS confirmed", Sclerosis, A.LetterSaying("MRI confirmed multiple sclerosis (G35).", Sclerosis));

    [Theory]
    [InlineData("She has suspected sleep apnea, obstructive.", "suspected")]
    [InlineData("We must rule out obstructive sleep apnea.", "rule out")]
    [InlineData("Her findings are consistent with obstructive sleep apnea (G47.33).", "consistent with")]
    public void A_coded_disease_in_doubt_is_flagged(string sentence, string cue) => Flags(A.LetterSaying(sentence), quoting: cue);

    [Fact]
    public void Doubt_in_the_diagnosis_itself_is_flagged() =>
        Flags(A.Brief() with { Diagnoses = [A.Apnea() with { Text = "Probable obstructive sleep apnea" }] }, A.Letter("I request a CPAP device."), saying: "is called probable");

    [Theory]
    [InlineData("She has suspected asthma.")]
    [InlineData("Without treatment sleep apnea, obstructive, will likely worsen.")]
    [InlineData("The study is consistent with severe disease.")]
    [InlineData("Suspected obstructive sleep apnea was confirmed by polysomnography.")]
    [InlineData("She is likely to fall asleep.")]
    public void Doubt_of_something_else_passes(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void Symptoms_are_how_a_suspected_disease_is_coded() =>
        DoesNotApply(A.Brief() with { Diagnoses = [new Engine.Letters.Diagnosis { Code = "R06.83", Text = "Snoring, suspected sleep apnea" }] });
}
