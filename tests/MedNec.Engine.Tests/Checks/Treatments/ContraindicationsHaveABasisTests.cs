using MedNec.Engine.Charts;
using MedNec.Engine.Checks.Treatments;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Treatments;

public sealed class ContraindicationsHaveABasisTests : CheckTests<ContraindicationsHaveABasis>
{
    public override Example Wrong => Example.Saying("She cannot take NSAIDs.");

    public override Example Right => Example.Saying("She cannot take NSAIDs: eGFR 24 on October 1, 2026.");

    [Theory]
    [InlineData("Methotrexate is contraindicated.", "is contraindicated")]
    [InlineData("Triptans are contraindicated for this patient.", "are contraindicated")]
    [InlineData("The patient must not take metformin.", "must not take")]
    [InlineData("She has a contraindication to warfarin.", "has a contraindication")]
    public void A_bare_contraindication_is_flagged(string sentence, string quote) => Flags(A.LetterSaying(sentence), quoting: quote);

    [Fact]
    public void A_known_allergy_is_offered()
    {
        var brief = A.Brief() with { Chart = A.Chart() with { Facts = [.. A.Chart().Facts, A.Fact("AllergyIntolerance/1", FactKind.Allergy, "Ibuprofen") with { Detail = "Stomach bleeding" }] } };
        Flags(brief, A.LetterSaying("She cannot take NSAIDs.", brief), saying: "the chart records Ibuprofen as an allergy (Stomach bleeding)");
    }

    [Fact]
    public void An_entry_without_a_reason_is_flagged() =>
        Flags(Contraindicated(null), A.LetterFor(A.Brief()), saying: "Cyclophosphamide is entered as contraindicated without a reason");

    [Theory]
    [InlineData("NSAIDs are contraindicated because of chronic kidney disease.")]
    [InlineData("Methotrexate is contraindicated. Her ALT was 142 U/L on October 1, 2026.")]
    [InlineData("She has a history of anaphylaxis to penicillin; therefore amoxicillin is contraindicated.")]
    [InlineData("Triptans are contraindicated by their labeling.")]
    [InlineData("She cannot take warfarin because she lives alone and had three falls.")]
    [InlineData("She cannot use the stairs and cannot have visitors.")]
    public void A_contraindication_with_its_reason_passes(string sentence)
    {
        var letter = A.LetterSaying(sentence);
        if (sentence.Contains("stairs", StringComparison.Ordinal))
        {
            DoesNotApply(A.Brief(), letter);
        }
        else
        {
            Passes(letter);
        }
    }

    [Theory]
    [InlineData("She has no contraindications to CPAP.")]
    [InlineData("The policy requires failure of, intolerance to, or contraindication to two drugs.")]
    [InlineData("CPAP is not contraindicated.")]
    public void What_claims_none_is_not_judged(string sentence) => DoesNotApply(A.Brief(), A.LetterSaying(sentence));

    [Fact]
    public void A_reason_given_once_holds_for_the_letter() =>
        Passes(A.LetterSaying("Cyclophosphamide is contraindicated: toxic to the gonads, and she has not completed a family. For that reason, and because cyclophosphamide is contraindicated, I ask for the device."));

    [Fact]
    public void The_entry_s_reason_passes() => Passes(Contraindicated("toxic to the gonads, and the patient has not completed a family"));

    private static Brief Contraindicated(string? why) => A.Brief() with { Trials = [new Trial { Treatment = "Cyclophosphamide", Outcome = TrialOutcome.Contraindicated, Detail = why }] };
}
