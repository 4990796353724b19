using MedNec.Engine.Checks.Justification;
using MedNec.Engine.Composing;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Justification;

public sealed class FindingLeadsToRequestTests : CheckTests<FindingLeadsToRequest>
{
    public override Example Wrong => Of("\"This treatment is necessary.\"", "This treatment is necessary.");

    public override Example Right => Of("\"Because AHI is 32 with SpO2 nadir 78 %, CPAP ...\"", "Because the AHI is 32 with a saturation nadir of 78%, CPAP is needed to keep the airway open.");

    [Theory]
    [InlineData("CPAP is medically necessary. Please approve it.")]
    [InlineData("She has an AHI of 32. I ask for CPAP.")]
    [InlineData("I recommend CPAP for my patient.")]
    public void A_request_without_its_reason_is_flagged(string sentence) => Flags(A.LetterOf(A.Brief(), sentence), saying: "No sentence leads");

    [Theory]
    [InlineData("Given an AHI of 32, CPAP is the treatment of choice.")]
    [InlineData("The index of 32 meets the plan's criterion of 15.")]
    [InlineData("Her saturation falls to 78%; therefore I ask for CPAP.")]
    [InlineData("CPAP is indicated by the AHI of 32.")]
    public void A_chain_passes(string sentence) => Passes(A.LetterOf(A.Brief(), sentence));

    [Fact]
    public void The_letter_we_compose_passes() => Passes(Composer.Standard.Compose(A.Brief()));

    [Fact]
    public void A_health_account_asks_otherwise() => DoesNotApply(A.Massage());

    private static Example Of(string words, string sentence) => new(words, A.Brief(), A.LetterOf(A.Brief(), sentence));
}
