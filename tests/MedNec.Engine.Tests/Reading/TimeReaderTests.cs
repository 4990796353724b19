using System.Globalization;
using MedNec.Engine.Reading;

namespace MedNec.Engine.Tests.Reading;

public sealed class TimeReaderTests
{
    [Theory]
    [InlineData("She has had pain «for 3 years».", "3 Year Lasting")]
    [InlineData("It was tried «over 12 weeks».", "12 Week Lasting")]
    [InlineData("It was tried «for over 12 weeks».", "12 Week Lasting")]
    [InlineData("She was treated «for at least 6 months».", "6 Month Lasting")]
    [InlineData("«In the past 6 months» she fell twice.", "6 Month UpToNow")]
    [InlineData("«For the past 14 months» she has worn it.", "14 Month UpToNow")]
    [InlineData("She fell twice the «last 3 months».", "3 Month UpToNow")]
    [InlineData("a «3-year history» of pain", "3 Year UpToNow")]
    [InlineData("It began «2 years ago».", "2 Year Ago")]
    [InlineData("«twelve weeks» of physical therapy", "12 Week Plain")]
    [InlineData("A «6-month» trial", "6 Month Plain")]
    [InlineData("It is given «every 12 weeks» «for 12 months».", "12 Week Every", "12 Month Lasting")]
    [InlineData("Decide «within 30 days».", "30 Day Within")]
    [InlineData("It failed («8 weeks», no relief).", "8 Week Plain")]
    [InlineData("She is a 47-year-old woman, an 8-month-old boy, 9 years of age.")]
    [InlineData("The trial of March 2024 used 5 mg.")]
    public void A_length_of_time_is_read_with_what_it_says(string marked, params string[] durations) =>
        Marked.ShouldBeRead(marked, text => DurationReader.In(text))
            .Select(one => $"{one.Value.Count.ToString(CultureInfo.InvariantCulture)} {one.Value.Unit} {one.Value.Sense}").ShouldBe(durations);

    [Fact]
    public void Since_a_day_is_a_length_of_time_too() =>
        Marked.ShouldBeRead("I have treated her «since February 2024».", text => DurationReader.In(text)).ShouldHaveSingleItem().Value.Since.ToString().ShouldBe("2024-02");

    [Theory]
    [InlineData("A «47-year-old» woman", "47 Year")]
    [InlineData("A «47 year old» man", "47 Year")]
    [InlineData("She is «47 years old».", "47 Year")]
    [InlineData("A «47 y/o» man, «47yo»", "47 Year", "47 Year")]
    [InlineData("a boy «aged 9»", "9 Year")]
    [InlineData("at «age 9 years»", "9 Year")]
    [InlineData("«Age: 9»", "9 Year")]
    [InlineData("«9 years of age»", "9 Year")]
    [InlineData("an «8-month-old» girl", "8 Month")]
    [InlineData("for 9 years; the average 12; stage 3")]
    public void An_age_is_read(string marked, params string[] ages) =>
        Marked.ShouldBeRead(marked, AgeReader.In).Select(one => $"{one.Value.Count} {one.Value.Unit}").ShouldBe(ages);
}
