using MedNec.Engine.Checks.Patient;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class AgeAgreesTests : CheckTests<AgeAgrees>
{
    public override Example Wrong => Example.Saying("This 46-year-old woman has severe sleep apnea.");

    public override Example Right => Example.Saying("This 47-year-old woman has severe sleep apnea.");

    [Theory]
    [InlineData("Ms. Ortiz is 48 years old.", "48 years old", "47 years old")]
    [InlineData("She is a 74 y/o woman.", "74 y/o", "47 y/o")]
    [InlineData("The patient, aged 46, stopped driving.", "aged 46", "aged 47")]
    public void A_wrong_age_is_put_right(string sentence, string quote, string fix) => Flags(A.LetterSaying(sentence), quoting: quote, fixing: fix);

    [Fact]
    public void The_birthday_counts_on_its_own_day() =>
        Passes(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1979-11-20") } }, A.LetterSaying("This 47-year-old woman has sleep apnea."));

    [Fact]
    public void The_day_before_it_does_not() =>
        Flags(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1979-11-21") } }, A.LetterSaying("This 47-year-old woman has sleep apnea."), saying: "46 years old");

    [Theory]
    [InlineData("At age 9 she had her tonsils removed.")]
    [InlineData("Her 12-year-old son wakes her.")]
    [InlineData("The label covers adults aged 18 years and older.")]
    [InlineData("CPAP is approved for patients over age 7.")]
    public void Other_ages_pass(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void Without_a_birth_date_there_is_no_age() =>
        DoesNotApply(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1979") } });
}
