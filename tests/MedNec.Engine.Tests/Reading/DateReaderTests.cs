using MedNec.Engine.Charts;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class DateReaderTests
{
    [Theory]
    [InlineData("She was seen on «March 9, 2024».", "2024-03-09")]
    [InlineData("Seen «Mar. 9 2024», alone.", "2024-03-09")]
    [InlineData("Seen «Mar 9th, 2024».", "2024-03-09")]
    [InlineData("Seen on the «9th of March 2024».", "2024-03-09")]
    [InlineData("Seen «9 March 2024».", "2024-03-09")]
    [InlineData("Seen «9-Mar-2024».", "2024-03-09")]
    [InlineData("Seen «03/09/2024».", "2024-03-09")]
    [InlineData("Seen «3/9/24».", "2024-03-09")]
    [InlineData("Born «3/9/52».", "1952-03-09")]
    [InlineData("Seen «03-09-2024».", "2024-03-09")]
    [InlineData("Seen «03-09-24».", "2024-03-09")]
    [InlineData("Seen «03.09.2024».", "2024-03-09")]
    [InlineData("Seen «9-Mar-24».", "2024-03-09")]
    [InlineData("Seen «09MAR2024».", "2024-03-09")]
    [InlineData("Seen «Mar 9, '24».", "2024-03-09")]
    [InlineData("Since «March ’24».", "2024-03")]
    [InlineData("Seen «2024-03-09».", "2024-03-09")]
    [InlineData("Seen «2024/3/9».", "2024-03-09")]
    [InlineData("Sent «2024-03-09»T10:00:00Z.", "2024-03-09")]
    [InlineData("Since «March 2024».", "2024-03")]
    [InlineData("Since «Sept. 2024» she has been worse.", "2024-09")]
    [InlineData("Since «March, 2024».", "2024-03")]
    [InlineData("Since «03/2024».", "2024-03")]
    [InlineData("Since «2024-03».", "2024-03")]
    [InlineData("It began in «2024».", "2024")]
    [InlineData("The guideline («2019») says so.", "2019")]
    [InlineData("From «2019» to «2021» it was stable.", "2019", "2021")]
    [InlineData("MRI («09/14/2026»): stenosis.", "2026-09-14")]
    [InlineData("MAY 5, 2026 and «June 1, 2026»", "2026-06-01")]
    [InlineData("Between «January 10, 2026» and «April 2, 2026».", "2026-01-10", "2026-04-02")]
    public void A_date_is_read_in_every_form(string marked, params string[] dates)
    {
        marked = marked.Replace("MAY 5, 2026", "«MAY 5, 2026»", StringComparison.Ordinal);
        var read = Marked.ShouldBeRead(marked, DateReader.In);
        read.TakeLast(dates.Length).Select(date => date.Value.ToString()).ShouldBe(dates);
        read.ShouldAllBe(date => date.Value.IsPossible);
    }

    [Theory]
    [InlineData("Born «02/30/2024».")]
    [InlineData("Born «13/45/2024».")]
    [InlineData("Born «February 30, 1979».")]
    [InlineData("Born «1979-02-30».")]
    [InlineData("Born «00/12/2024».")]
    [InlineData("Born «04/00/2024».")]
    [InlineData("Born «31/12/2024».")]
    [InlineData("Since «13/2024».")]
    public void An_impossible_date_is_read_and_is_not_possible(string marked)
    {
        var date = Marked.ShouldBeRead(marked, DateReader.In).ShouldHaveSingleItem();
        date.Value.IsPossible.ShouldBeFalse();
        date.Value.Text.ShouldBe(Marked.Read(marked).Words[0]);
    }

    [Theory]
    [InlineData("Her blood pressure was 120/80.")]
    [InlineData("She walks 2000 steps in 2000 meters.")]
    [InlineData("The trial followed 2019 patients.")]
    [InlineData("Call 555-0142 or (614) 555-0142.")]
    [InlineData("NDC 0002-1433-80, MRN 12-34-5678.")]
    [InlineData("She may march on.")]
    [InlineData("Care is available 24/7/365.")]
    [InlineData("Strength is 4/5.")]
    [InlineData("See version 1.2.2024.1 and 10.12.2023-4; SSN 12-34-5678.")]
    [InlineData("The policy is L33718.")]
    [InlineData("It weighs 2024 g.")]
    public void What_is_no_date_is_left_alone(string text) => DateReader.In(text).ShouldBeEmpty();
}
