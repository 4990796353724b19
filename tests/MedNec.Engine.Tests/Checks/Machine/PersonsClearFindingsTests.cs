using MedNec.Engine.Checks;
using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Letters;
using MedNec.Engine.Reading;
using MedNec.Engine.Records;
using MedNec.Testing;
using Shouldly;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class PersonsClearFindingsTests : CheckTests<PersonsClearFindings>
{
    public override Example Wrong => Example.Of("a model says OK", With(new Resolution { Check = "LMN-PAT-006", Kind = "override", By = "model:granite-8b", Reason = "OK" }));

    public override Example Right => Example.Of("Hana Lee, with a reason", With(Cleared()));

    [Theory]
    [InlineData("granite-8b")]
    [InlineData("gpt-4")]
    [InlineData("AI")]
    [InlineData("Assistant")]
    [InlineData("rule engine")]
    [InlineData("system")]
    public void What_is_no_person_clears_nothing(string by) =>
        Flags(With(Cleared() with { By = by }) with { Drafting = new Drafting { Models = [new ModelUse { Name = "granite-8b" }] } }, saying: "is no person");

    [Fact]
    public void A_reason_is_wanted() => Flags(With(Cleared() with { Reason = " " }), saying: "without a reason");

    [Fact]
    public void A_name_is_wanted() => Flags(With(Cleared() with { By = null }), saying: "Nobody is named");

    [Fact]
    public void A_blocker_called_acknowledged_is_an_override() => Flags(With(new Resolution { Check = "LMN-PAT-006", Kind = "acknowledge", By = "Hana Lee" }), saying: "without a reason");

    [Fact]
    public void A_warning_that_a_model_acknowledged_is_a_warning()
    {
        var brief = With(new Resolution { Check = "LMN-CON-004", Kind = "acknowledge", By = "model:granite-8b" });
        new PersonsClearFindings().Run(new LetterReading(A.LetterFor(brief), brief), brief).ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
    }

    [Theory]
    [InlineData("Hana Lee, MD")]
    [InlineData("Claude Bernard, MD")]
    [InlineData("Sam Cole, coordinator")]
    public void A_named_person_passes(string by) => Passes(With(Cleared() with { By = by }));

    [Fact]
    public void A_warning_needs_no_reason() => Passes(With(new Resolution { Check = "LMN-CON-004", Kind = "acknowledge", By = "Hana Lee" }));

    [Fact]
    public void Without_decisions_it_does_not_apply() => DoesNotApply(A.Brief());

    private static Resolution Cleared() => new() { Check = "LMN-PAT-006", Kind = "override", By = "Hana Lee", Reason = "Mr. Dunn is the patient's nurse." };

    private static Brief With(params Resolution[] resolutions) => A.Brief() with { Resolutions = resolutions };
}
