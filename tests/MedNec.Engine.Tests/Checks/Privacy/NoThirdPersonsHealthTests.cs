using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class NoThirdPersonsHealthTests : CheckTests<NoThirdPersonsHealth>
{
    public override Example Wrong => Example.Saying("Her sister Anna Ortiz has bipolar disorder.");

    public override Example Right => Example.Saying("Family history is positive for bipolar disorder.");

    [Theory]
    [InlineData("Her mother, Rosa Delgado, was diagnosed with breast cancer in 2011.", "mother, Rosa Delgado")]
    [InlineData("Anna Ortiz, her sister, suffers from schizophrenia.", "Anna Ortiz, her sister")]
    [InlineData("Her brother Luis has a substance use disorder.", "brother Luis")]
    [InlineData("Her father Juan died of a heart attack at 52.", "father Juan")]
    [InlineData("Her sister Anna (bipolar disorder) lives nearby.", "sister Anna")]
    public void A_relative_s_name_with_a_diagnosis_is_flagged(string sentence, string words) => Flags(A.LetterSaying(sentence), quoting: words);

    [Fact]
    public void A_relative_s_birth_date_is_flagged() => Flags(A.LetterSaying("Her sister Anna Ortiz, born 06/03/1981, has the same."), quoting: "sister Anna Ortiz");

    [Theory]
    [InlineData("Her mother had breast cancer at 45.")]
    [InlineData("Family history: mother with diabetes, father with stroke.")]
    [InlineData("Her husband, Luis Ortiz, hears her stop breathing.")]
    [InlineData("Her sister Ana Delgado drives her to dialysis.")]
    [InlineData("Her mother, Rosa Delgado, reports that the patient has apnea every night.")]
    [InlineData("Her son Leo helps her with transfers because of her arthritis.")]
    public void Family_history_and_carers_pass(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void The_holder_of_the_plan_passes()
    {
        var brief = A.Brief() with { Coverage = A.Coverage() with { Subscriber = new Subscriber { Relationship = "spouse", Name = "Luis Ortiz", BirthDate = A.Date("1975-01-30") } } };
        Passes(brief, A.LetterSaying("Her husband Luis Ortiz, born 01/30/1975, holds the plan.", brief));
    }
}
