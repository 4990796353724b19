using MedNec.Engine.Checks.HealthAccount;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.HealthAccount;

public sealed class ButForAndPrimaryPurposeTests : CheckTests<ButForAndPrimaryPurpose>
{
    public override Example Wrong => Example.Of("absent", A.Massage()) with { Letter = A.LetterOf(A.Massage(), "I recommend massage therapy.") };

    public override Example Right => Example.Of("would not be purchased but for", A.Massage());

    [Fact]
    public void One_half_alone_is_flagged() => Flags(A.Massage(), A.LetterOf(A.Massage(), "It is primarily for her neck pain."), saying: "but for the disease");

    [Fact]
    public void The_other_half_alone_is_flagged() => Flags(A.Massage(), A.LetterOf(A.Massage(), "It would not be purchased otherwise."), saying: "primarily for the disease");

    [Fact]
    public void Both_in_one_sentence_pass() => Passes(A.Massage(), A.LetterOf(A.Massage(), "It is prescribed specifically to treat radiculopathy and would not be purchased but for it."));

    [Fact]
    public void Other_words_pass() => Passes(A.Massage(), A.LetterOf(A.Massage(), "Its sole purpose is the care of her neck.", "She would not otherwise buy it."));

    [Fact]
    public void An_insurer_s_letter_is_not_judged_by_it() => DoesNotApply(A.Brief());
}
