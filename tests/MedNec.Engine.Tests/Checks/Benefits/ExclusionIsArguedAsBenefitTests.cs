using MedNec.Engine.Checks.Benefits;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Benefits;

public sealed class ExclusionIsArguedAsBenefitTests : CheckTests<ExclusionIsArguedAsBenefit>
{
    public override Example Wrong => Example.Of("argues necessity of excluded item", Excluded());

    public override Example Right => Example.Of("exception request", Excluded() with { Purpose = Purpose.BenefitException });

    [Fact]
    public void A_limit_of_zero_is_an_exclusion() =>
        Flags(A.Brief() with { Coverage = A.Coverage() with { Benefits = [new Benefit { Service = Service.Dme, Unit = "device", Limit = 0 }] } }, saying: "its limit is 0");

    [Theory]
    [InlineData("CO-96")]
    [InlineData("PR 204")]
    [InlineData("96")]
    public void A_denial_for_an_exclusion_is_named(string code) => Flags(Denied(code, "Not covered"), saying: code);

    [Fact]
    public void A_denial_in_words_is_seen() => Flags(Denied(null, "The item is excluded under the contract"), saying: "excludes the service");

    [Fact]
    public void An_appeal_that_argues_the_benefit_passes() =>
        Passes(Denied("CO-96", "Non-covered charge"), A.LetterSaying("Under the evidence of coverage, page 44, CPAP devices are covered as durable medical equipment.", Denied("CO-96", "Non-covered charge")));

    [Fact]
    public void A_child_s_right_stands_above_the_exclusion() => Passes(A.Child() with { Eligibility = new Eligibility { Excluded = [Service.PhysicalTherapy] } });

    [Fact]
    public void Another_service_s_exclusion_does_not_matter() => DoesNotApply(A.Brief() with { Eligibility = new Eligibility { Excluded = [Service.Acupuncture] } });

    [Fact]
    public void A_denial_for_necessity_is_no_exclusion() => NeedsPerson(A.Appeal());

    [Fact]
    public void Where_nothing_is_known_a_person_looks() => NeedsPerson(A.Brief());

    private static Brief Excluded() => A.Brief() with { Eligibility = new Eligibility { Excluded = [Service.Dme] } };

    private static Brief Denied(string? code, string text) =>
        A.Appeal() with { Denial = A.Appeal().Denial! with { Reasons = [new DenialReason { Code = code, Text = text, Answer = "The device is needed because the AHI is 32." }] } };
}
