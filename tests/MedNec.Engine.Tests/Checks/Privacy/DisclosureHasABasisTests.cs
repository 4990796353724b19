using MedNec.Engine.Checks.Privacy;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Privacy;

public sealed class DisclosureHasABasisTests : CheckTests<DisclosureHasABasis>
{
    public override Example Wrong => Example.Of("sent to the employer's HR", To(new Submission { To = "Tri-County Freight HR", Channel = "email" }));

    public override Example Right => Example.Of("given to the patient", To(new Submission { To = "Maria Ortiz", ToKind = "patient", Basis = "patient" }));

    [Theory]
    [InlineData("employer", "payment")]
    [InlineData("employer", null)]
    [InlineData("custodian", "payment")]
    [InlineData("attorney", "treatment")]
    [InlineData("other", null)]
    public void Others_than_payers_need_an_authorization(string kind, string? basis) => Flags(To(new Submission { To = "The recipient", ToKind = kind, Basis = basis }));

    [Fact]
    public void Human_resources_are_the_employer_whatever_was_entered() => Flags(To(new Submission { To = "Human Resources", ToKind = "payer", Basis = "payment" }), saying: "Human Resources");

    [Fact]
    public void An_attorney_is_known_by_the_name() => Flags(To(new Submission { To = "Kline Law Offices" }));

    [Theory]
    [InlineData("payer", "payment")]
    [InlineData("administrator", "payment")]
    [InlineData("employer", "authorization")]
    [InlineData("attorney", "authorization")]
    [InlineData("custodian", "patient")]
    public void A_right_basis_passes(string kind, string basis) => Passes(To(new Submission { To = "The recipient", ToKind = kind, Basis = basis }));

    [Fact]
    public void A_payer_without_a_recorded_basis_needs_a_person() => NeedsPerson(To(new Submission { To = "Acme Health", ToKind = "payer" }));

    [Fact]
    public void An_unknown_recipient_needs_a_person() => NeedsPerson(To(new Submission { To = "Acme Health" }));

    [Fact]
    public void Without_a_submission_it_does_not_apply() => DoesNotApply(A.Brief());

    private static Brief To(Submission submission) => A.Brief() with { Submission = submission };
}
