using MedNec.Engine.Checks.Machine;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Machine;

public sealed class ModelUseIsRecordedTests : CheckTests<ModelUseIsRecorded>
{
    public override Example Wrong => Example.Of("a model took part, nothing kept", With(new ModelUse { Name = "granite-8b" }));

    public override Example Right => Example.Of("model, version, hashes and temperature kept", With(Kept()));

    [Fact]
    public void What_is_missing_is_named() => Flags(Wrong.Brief, saying: "The record of granite-8b lacks its version, prompt hash, inputs hash, temperature");

    [Fact]
    public void Each_model_is_looked_at() => Flags(With(Kept(), Kept() with { Name = "other", Temperature = null }), saying: "other lacks its temperature");

    [Fact]
    public void A_draft_by_a_model_without_a_record_is_flagged() => Flags(A.Brief() with { Drafting = new Drafting { By = "model:granite-8b" } }, saying: "nothing is kept of it");

    [Fact]
    public void A_temperature_of_nought_is_known() => Passes(With(Kept() with { Temperature = 0 }));

    [Fact]
    public void Two_complete_records_pass() => Passes(With(Kept(), Kept() with { Name = "other" }));

    [Fact]
    public void Without_a_model_it_does_not_apply()
    {
        DoesNotApply(A.Brief());
        DoesNotApply(A.Brief() with { Drafting = new Drafting { By = "Sam Cole" } });
    }

    private static ModelUse Kept() => new() { Name = "granite-8b", Version = "3.2", PromptHash = "9f2c", InputsHash = "07ab", Temperature = 0.2m, Route = "local" };

    private static Brief With(params ModelUse[] models) => A.Brief() with { Drafting = new Drafting { Models = models } };
}
