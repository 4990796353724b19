using MedNec.Engine.Checks.Justification;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class BarePhrasesTests : CheckTests<BarePhrases>
{
    public override Example Wrong => Example.Of("medically necessary for quality of life", A.Letter("CPAP is medically necessary for quality of life."));

    public override Example Right => Example.Saying("CPAP is medically necessary: the apnea hypopnea index was 32 events/hour on September 2, 2026.");

    [Fact]
    public void The_words_are_pointed_at() => Flags(A.Letter("This treatment is medically necessary."), saying: "without a specific fact", quoting: "medically necessary");

    [Fact]
    public void A_fact_two_sentences_on_is_too_far() => Flags(A.Letter("She needs this treatment.", "It was discussed with her.", "Her AHI was 32 events/hour."), quoting: "needs this treatment");

    [Fact]
    public void A_treatment_list_without_names_is_vague() => Flags(A.Letter("She tried and failed multiple medications."), quoting: "tried and failed multiple");

    [Fact]
    public void Only_saying_how_long_it_is_asked_for_proves_nothing() => Flags(A.Letter("This treatment is medically necessary for 12 months."), quoting: "medically necessary");

    [Fact]
    public void A_fact_in_the_next_sentence_rescues() => Passes(A.Letter("CPAP is medically necessary.", "The AHI was 32 events/hour."));

    [Fact]
    public void A_lost_activity_rescues() => Passes(A.Letter("Without it her quality of life is low: she cannot drive to work."));

    [Fact]
    public void A_dated_test_rescues() => Passes(A.Letter("Surgery is medically necessary: the MRI of March 3, 2026 shows a torn meniscus."));

    [Fact]
    public void The_payer_s_words_are_not_the_letter_s() => Passes(A.Letter("You denied the device as \"not medically necessary\" and found it not medically necessary."));

    [Fact]
    public void An_official_title_may_hold_the_word() => Passes(A.Brief() with { Diagnoses = [A.Apnea() with { Code = "R52", Text = "Chronic pain" }] }, A.Letter("The patient has chronic pain."));
}
