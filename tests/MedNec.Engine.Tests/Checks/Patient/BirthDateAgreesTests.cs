using MedNec.Engine.Checks.Patient;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Patient;

public sealed class BirthDateAgreesTests : CheckTests<BirthDateAgrees>
{
    public override Example Wrong => Example.Of("1979-12-04 in the letter, 1979-04-12 in the chart", A.LetterReplacing("04/12/1979", "12/04/1979"));

    public override Example Right => Example.Of("the same date", A.Brief());

    [Fact]
    public void Month_and_day_exchanged_are_mended() =>
        Flags(A.LetterReplacing("04/12/1979", "12/04/1979"), saying: "The birth date in the letter is 12/04/1979; the chart says 04/12/1979.", quoting: "12/04/1979", fixing: "04/12/1979");

    [Fact]
    public void The_mend_is_written_as_the_letter_writes() => Flags(A.Letter("Maria Ortiz was born April 21, 1979."), quoting: "April 21, 1979", fixing: "April 12, 1979");

    [Fact]
    public void Brief_and_chart_that_differ_are_flagged() => Flags(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1979-12-04") } }, saying: "the chart says 04/12/1979");

    [Fact]
    public void A_day_no_calendar_has_is_flagged() =>
        Flags(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1979-02-30") }, Chart = A.Chart() with { Patient = null } }, saying: "is no date of the calendar");

    [Fact]
    public void A_birth_in_the_future_is_flagged() =>
        Flags(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("2027-01-01") }, Chart = A.Chart() with { Patient = null } }, saying: "lies in the future");

    [Fact]
    public void Nobody_is_121() =>
        Flags(A.Brief() with { Patient = A.Patient() with { BirthDate = A.Date("1905-01-01") }, Chart = A.Chart() with { Patient = null } }, saying: "older than 120");

    [Fact]
    public void Two_figures_of_the_year_are_enough() => Passes(A.Letter("DOB: 4/12/79"));

    [Fact]
    public void The_subscriber_s_birth_date_is_another_s() => Passes(A.Child());

    [Fact]
    public void Other_dates_are_left_alone() => Passes(A.LetterSaying("She was seen on 12/04/2024."));

    [Fact]
    public void An_unknown_birth_date_cannot_be_compared() => DoesNotApply(A.Brief() with { Patient = A.Patient() with { BirthDate = null }, Chart = A.Chart() with { Patient = null } });
}
