using MedNec.Engine.Checks.History;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.History;

public sealed class FindingsHaveDateAndValueTests : CheckTests<FindingsHaveDateAndValue>
{
    public override Example Wrong => Example.Of("\"MRI was abnormal\"", A.Letter("MRI was abnormal."));

    public override Example Right => Example.Of("\"MRI 2026-09-14: C6-7 disc with left foraminal narrowing\"", A.Letter("MRI 2026-09-14: C6-7 disc with left foraminal narrowing."));

    [Theory]
    [InlineData("Her AHI is 32 events/hour.")]
    [InlineData("The sleep study of September 2, 2026 was done.")]
    [InlineData("She is tired all day.")]
    public void A_finding_without_date_or_value_is_not_enough(string sentence) => Flags(A.Letter(sentence));

    [Theory]
    [InlineData("Her AHI was 32 events/hour on September 2, 2026.")]
    [InlineData("Polysomnography in September 2026 showed severe apnea.")]
    [InlineData("She is tired all day. On 09/02/2026 the Epworth score was 15.")]
    public void One_dated_finding_is_enough(string sentence) => Passes(A.Letter(sentence));

    [Fact]
    public void A_health_account_asks_for_none() => DoesNotApply(A.Massage());
}
