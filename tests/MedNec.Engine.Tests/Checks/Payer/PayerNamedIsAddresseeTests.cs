using MedNec.Engine.Checks.Payer;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Payer;

public sealed class PayerNamedIsAddresseeTests : CheckTests<PayerNamedIsAddressee>
{
    private static readonly Brief ToCigna = A.Brief() with { Coverage = A.Coverage() with { Payer = "Cigna Healthcare", Plan = "Open Access Plus" } };

    public override Example Wrong => new("body \"Aetna policy\", addressed to Cigna", ToCigna, A.LetterSaying("She meets the Aetna policy on CPAP.", ToCigna));

    public override Example Right => new("body \"Cigna policy\", addressed to Cigna", ToCigna, A.LetterSaying("She meets the Cigna policy on CPAP.", ToCigna));

    [Theory]
    [InlineData("I ask UnitedHealthcare to approve the device.", "UnitedHealthcare")]
    [InlineData("The rules of Blue Cross and Blue Shield are met.", "Blue Cross and Blue Shield")]
    [InlineData("The Meridian Health Plan requires a sleep study.", "Meridian Health Plan")]
    public void Another_payer_blocks(string sentence, string name) => Flags(A.LetterSaying(sentence), quoting: name);

    [Theory]
    [InlineData("Acme Health requires a sleep study.")]
    [InlineData("Medicare's LCD L33718 asks for the same.")]
    [InlineData("Her previous plan with Aetna paid for it.")]
    [InlineData("Her secondary insurance is Humana.")]
    public void The_addressee_programs_and_other_coverage_pass(string sentence) => Passes(A.LetterSaying(sentence));

    [Fact]
    public void Companies_of_one_house_pass()
    {
        var brief = A.Brief() with { Coverage = A.Coverage() with { Payer = "Anthem Blue Cross" } };
        Passes(brief, A.LetterSaying("The Blue Cross Blue Shield policy is met.", brief));
    }

    [Fact]
    public void Without_a_payer_there_is_nothing_to_compare() => DoesNotApply(A.Brief() with { Coverage = null });
}
