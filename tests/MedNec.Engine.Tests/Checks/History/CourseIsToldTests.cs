using MedNec.Engine.Checks.History;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class CourseIsToldTests : CheckTests<CourseIsTold>
{
    public override Example Wrong => Of("\"has back pain\"", "She has back pain.");

    public override Example Right => Of("\"since 2024-01, walking tolerance fell from 2 km to 200 m\"", "Since 2024-01, her walking tolerance fell from 2 km to 200 m.");

    [Theory]
    [InlineData("She has a long history of back pain.")]
    [InlineData("I have treated her since February 2024.")]
    [InlineData("The pain is severe and bothers her every day.")]
    public void A_letter_without_a_beginning_is_flagged(string sentence) => Flags(A.LetterOf(A.Brief(), sentence), saying: "when it began");

    [Theory]
    [InlineData("She has had obstructive sleep apnea for 3 years.")]
    [InlineData("The pain began in March 2024.")]
    [InlineData("She has a 3-year history of migraine.")]
    [InlineData("He has had cerebral palsy since birth.")]
    [InlineData("Asthma was diagnosed two years ago.")]
    public void A_beginning_passes(string sentence) => Passes(A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void A_health_account_does_not_ask_for_it() => DoesNotApply(A.Massage());

    private static Example Of(string words, string sentence) => new(words, A.Brief(), A.LetterOf(A.Brief(), sentence));
}
