using MedNec.Engine.Checks.Diagnosis;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Diagnosis;

public sealed class FirstCodeMayStandFirstTests : CheckTests<FirstCodeMayStandFirst>
{
    public override Example Wrong => Example.Of("W19.XXXA first", SomeCodes.Codes("W19.XXXA", "S52.501A"));

    public override Example Right => Example.Of("S52.501A, then W19.XXXA", SomeCodes.Codes("S52.501A", "W19.XXXA"));

    [Fact]
    public void The_better_first_is_named() => Flags(Wrong.Brief, saying: "is an external cause and cannot be the first diagnosis: put S52.501A");

    [Theory]
    [InlineData("Z68.37")]
    [InlineData("Z59.0")]
    [InlineData("Z79.4")]
    [InlineData("B96.20")]
    public void A_circumstance_does_not_stand_first(string code) => Flags(SomeCodes.With(code, "Something"));

    [Theory]
    [InlineData("Z85.3")]
    [InlineData("Z73.3")]
    [InlineData("R26.89")]
    public void A_history_or_a_symptom_may(string code) => Passes(SomeCodes.With(code, "Something"));

    [Fact]
    public void A_coder_s_reason_clears_it() => Passes(Wrong.Brief with { Diagnoses = [Wrong.Brief.Diagnoses[0] with { CodingReason = "as the payer's form asks" }, Wrong.Brief.Diagnoses[1]] });

    [Fact]
    public void Without_codes_nothing_is_judged() => DoesNotApply(SomeCodes.With());
}
