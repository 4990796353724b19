using MedNec.Engine.Letters;
using MedNec.Engine.Policies;
using MedNec.Testing;
using static MedNec.Engine.Tests.Policies.TheDemand;

namespace MedNec.Engine.Tests.Policies.Kinds;

/// <summary>Age and sex.</summary>
public sealed class PatientKindsTests : KindTests
{
    private const string Adult = "age: { at-least: 18 }";
    private const string Child = "age: { less-than: 21 }";

    [Theory, InlineData("2008-11-20", Answer.Met), InlineData("2008-11-21", Answer.NotMet), InlineData("1979-04-12", Answer.Met)]
    public void Full_years_count_from_the_birthday(string born, Answer expected) => Judged(Adult, Born(born)).Answer.ShouldBe(expected);

    [Fact]
    public void Who_is_too_young_is_old_enough_on_the_birthday()
    {
        NotMet(Adult, Born("2009-01-14"), because: "the patient is 17").Ground!.CuredOn.ShouldBe(new DateOnly(2027, 1, 14));
        NotMet("age: { more-than: 17 }", Born("2009-01-14")).Ground!.CuredOn.ShouldBe(new DateOnly(2027, 1, 14));
    }

    [Fact]
    public void Who_was_born_on_the_last_of_a_leap_february_is_older_on_the_first_of_march()
    {
        var born = Born("2008-02-29");

        NotMet(Adult, born with { Date = A.Date("2026-02-28") }).Ground!.CuredOn.ShouldBe(new DateOnly(2026, 3, 1));
        Met(Adult, born with { Date = A.Date("2026-03-01") });
        NotMet("age: { at-least: 20 }", born with { Date = A.Date("2026-03-01") }).Ground!.CuredOn.ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Fact]
    public void Who_is_too_old_stays_so() => NotMet(Child, Born("2000-01-01")).Ground!.CuredOn.ShouldBeNull();

    [Fact]
    public void No_birth_date_is_asked_of_the_patient() => NotDocumented(Adult, Record() with { Patient = null, Chart = new() }, asking: "Enter the patient's birth date").OfWhom.ShouldBe(Whom.Patient);

    [Theory, InlineData("2008", Answer.NotDocumented), InlineData("2007", Answer.Met), InlineData("2009", Answer.NotMet), InlineData("2008-10", Answer.Met), InlineData("2008-11", Answer.NotDocumented)]
    public void A_birth_date_without_its_day_answers_where_it_can(string born, Answer expected) => Judged(Adult, Born(born)).Answer.ShouldBe(expected);

    [Fact]
    public void The_sex_is_as_the_record_has_it()
    {
        Met("sex: female", Record());
        NotMet("sex: male", Record(), because: "the record says female");
        NotDocumented("sex: female", Record() with { Patient = A.Patient() with { Sex = null }, Chart = new() }).OfWhom.ShouldBe(Whom.Patient);
    }

    private static Brief Born(string date) => Record() with { Patient = A.Patient() with { BirthDate = A.Date(date) } };
}
