using MedNec.Engine.Checks.Dates;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Dates;

public sealed class LetterIsDatedTests : CheckTests<LetterIsDated>
{
    public override Example Wrong => Example.Of("none", A.Letter("Acme Health", "Dear Medical Director:", "I request a CPAP device."));

    public override Example Right => Example.Of("November 20, 2026", A.Brief());

    [Fact]
    public void A_date_in_the_future_is_flagged() => Flags(A.Brief() with { Date = A.Date("2027-11-20") }, saying: "lies in the future");

    [Fact]
    public void A_letter_dated_otherwise_than_its_brief_is_mended() => Flags(A.LetterReplacing("November 20, 2026", "November 2, 2026"), quoting: "November 2, 2026", fixing: "November 20, 2026");

    [Fact]
    public void A_day_no_calendar_has_is_flagged() => Flags(A.Brief() with { Date = A.Date("2026-11-31") }, saying: "is no date");

    [Fact]
    public void A_labelled_date_passes() => Passes(A.Letter("Date: 11/20/2026", "Dear Medical Director:"));

    [Fact]
    public void A_letter_whose_brief_has_no_date_passes_by_its_own() => Passes(A.Brief() with { Date = null }, A.Letter("November 19, 2026", "Dear Medical Director:"));
}
