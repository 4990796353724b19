using MedNec.Engine.Checks.HealthAccount;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class NoSellerNoTaxPromiseTests : CheckTests<NoSellerNoTaxPromise>
{
    public override Example Wrong => Of("\"HSA-approved BrandX\"", "I recommend the HSA-approved BrandX mat.");

    public override Example Right => Of("generic device", "I recommend a lumbar support cushion.");

    [Theory]
    [InlineData("Reimbursement is certain: it is guaranteed eligible.", "guaranteed eligible")]
    [InlineData("It is tax-deductible.", "tax-deductible")]
    [InlineData("Use the discount code BACK10.", "discount code")]
    [InlineData("Buy it at www.example.com/shop today.", "www.example.com/shop")]
    [InlineData("I recommend the SpineMaster™ chair.", "SpineMaster™")]
    public void Advertising_and_promises_are_flagged(string sentence, string words) => Flags(A.Massage(), A.LetterSaying(sentence, A.Massage()), quoting: words);

    [Theory]
    [InlineData("This letter makes no statement on whether the expense is eligible or on its tax treatment.")]
    [InlineData("I do not say that it is tax deductible.")]
    [InlineData("Massage relieves the guarding of her neck.")]
    public void Care_and_restraint_pass(string sentence) => Passes(A.Massage(), A.LetterSaying(sentence, A.Massage()));

    [Fact]
    public void Insurers_letters_are_not_judged() => DoesNotApply(A.Brief());

    private static Example Of(string words, string sentence) => new(words, A.Massage(), A.LetterSaying(sentence, A.Massage()));
}
