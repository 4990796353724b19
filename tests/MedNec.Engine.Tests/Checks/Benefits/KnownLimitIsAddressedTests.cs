using MedNec.Engine.Checks.Benefits;
using MedNec.Engine.Letters;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Benefits;

public sealed class KnownLimitIsAddressedTests : CheckTests<KnownLimitIsAddressed>
{
    public override Example Wrong => Example.Of("20/20 visits used, letter silent", A.BeyondLimit()) with { Letter = A.LetterOf(A.BeyondLimit(), "I request 36 visits of physical therapy.") };

    public override Example Right => Example.Of("20 visits used; 36 more requested because ...", A.BeyondLimit());

    [Fact]
    public void A_silent_letter_is_told_the_numbers() => Flags(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "I request physical therapy."), saying: "20 of 20 visits are used, 36 more are asked for");

    [Fact]
    public void A_limit_without_numbers_is_flagged() => Flags(A.BeyondLimit(), A.LetterOf(A.BeyondLimit(), "I request physical therapy beyond the plan's limit."), saying: "without its numbers");

    [Fact]
    public void A_request_that_crosses_the_limit_counts() => Flags(Used(0), A.LetterOf(Used(0), "I request physical therapy."), saying: "0 of 20 visits are used");

    [Fact]
    public void A_request_within_the_limit_is_none() => DoesNotApply(A.BeyondLimit() with { Items = [A.PhysicalTherapy() with { Quantity = 5 }], Coverage = Used(10).Coverage });

    [Fact]
    public void Another_service_has_another_limit() => DoesNotApply(A.BeyondLimit() with { Items = [A.Cpap()] });

    [Fact]
    public void Numbers_in_words_pass() => Passes(Used(12), A.LetterOf(Used(12), "The limit of 20 visits is exceeded: twelve are used."));

    private static Brief Used(int visits) => A.BeyondLimit() with
    {
        Coverage = A.Coverage() with { Benefits = [new Benefit { Service = Service.PhysicalTherapy, Unit = "visit", Limit = 20, Used = visits }] },
    };
}
