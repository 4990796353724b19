using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class ModelRouteIsAllowedTests : CheckTests<ModelRouteIsAllowed>
{
    public override Example Wrong => Example.Of("an outside model by default", With(new ModelUse { Name = "cloud-1", Route = "external" }));

    public override Example Right => Example.Of("a model in the house", With(new ModelUse { Name = "granite-8b", Route = "local" }));

    [Fact]
    public void A_clinic_that_did_not_allow_it_is_told() => Flags(Wrong.Brief, saying: "has not allowed outside models");

    [Fact]
    public void Without_an_agreement_it_is_flagged() => Flags(With(Outside() with { AgreementOn = null }), saying: "business associate agreement");

    [Fact]
    public void An_agreement_after_the_letter_came_too_late() => Flags(With(Outside() with { AgreementOn = A.Date("2026-11-25") }), saying: "after the letter");

    [Fact]
    public void Allowed_and_agreed_passes() => Passes(With(Outside()));

    [Fact]
    public void Two_models_in_the_house_pass() => Passes(With(new ModelUse { Name = "a", Route = "local" }, new ModelUse { Name = "b", Route = "Local" }));

    [Fact]
    public void An_unknown_route_needs_a_person() => NeedsPerson(With(new ModelUse { Name = "granite-8b" }));

    [Fact]
    public void Without_a_model_it_does_not_apply() => DoesNotApply(A.Brief());

    private static ModelUse Outside() => new() { Name = "cloud-1", Route = "external", ExternalAllowed = true, AgreementOn = A.Date("2026-01-15") };

    private static Brief With(params ModelUse[] models) => A.Brief() with { Drafting = new Drafting { Models = models } };
}
