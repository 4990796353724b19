using MedNec.Engine.Checks.Patient;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class PronounsAgreeTests : CheckTests<PronounsAgree>
{
    private static readonly Brief Hall = A.Brief() with { Patient = A.Patient() with { Name = "James Hall", Sex = "male", Pronouns = "he" } };

    public override Example Wrong => new("\"Mr. Hall … she reports\"", Hall, A.LetterSaying("Mr. Hall sleeps badly, and she reports headaches.", Hall));

    public override Example Right => new("\"Mr. Hall … he reports\"", Hall, A.LetterSaying("Mr. Hall sleeps badly, and he reports headaches.", Hall));

    [Fact]
    public void A_wrong_pronoun_is_exchanged_where_that_is_certain() =>
        Flags(A.LetterSaying("He stopped driving in May 2026."), quoting: "He", fixing: "She");

    [Fact]
    public void A_wrong_noun_is_flagged() => Flags(A.LetterSaying("This is a 47-year-old man with sleep apnea."), quoting: "man");

    [Fact]
    public void A_wrong_title_is_flagged() => Flags(A.LetterSaying("Mr. Ortiz stopped driving."), quoting: "Mr. Ortiz");

    [Fact]
    public void She_of_a_patient_who_is_they_is_flagged() =>
        Flags(A.Brief() with { Patient = A.Patient() with { Pronouns = "they" } }, A.LetterSaying("She stopped driving."), quoting: "She");

    [Fact]
    public void A_husband_is_he() => Passes(A.LetterSaying("Her husband reports that he hears her stop breathing."));

    [Fact]
    public void A_doctor_in_the_sentence_before_may_be_he() => Passes(A.LetterSaying("Dr. Patel read the study. He found severe apnea."));

    [Fact]
    public void The_patient_named_again_is_the_patient() => Flags(A.LetterSaying("Dr. Patel read the study. The patient says he is tired."), quoting: "he");

    [Fact]
    public void They_contradicts_nobody() => Passes(A.LetterSaying("Her doctors agree; they advise CPAP."));

    [Fact]
    public void A_patient_without_pronouns_and_sex_is_not_judged() =>
        DoesNotApply(A.Brief() with { Patient = A.Patient() with { Pronouns = null, Sex = null }, Chart = A.Chart() with { Patient = null } });
}
