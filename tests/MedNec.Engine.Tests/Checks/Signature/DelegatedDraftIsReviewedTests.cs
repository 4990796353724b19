using MedNec.Engine.Checks.Signature;
using MedNec.Engine.Letters;
using MedNec.Engine.Records;
using MedNec.Testing;

namespace MedNec.Engine.Tests.Checks.Signature;

public sealed class DelegatedDraftIsReviewedTests : CheckTests<DelegatedDraftIsReviewed>
{
    public override Example Wrong => Example.Of("signed 2 seconds after it was opened", With(new Drafting { By = "Sam Cole", Attested = true, ReviewSeconds = 2 }));

    public override Example Right => Example.Of("attested, 3 minutes' review", With(new Drafting { By = "Sam Cole", Attested = true, ReviewSeconds = 180 }));

    [Fact]
    public void The_drafter_and_the_seconds_are_named() => Flags(Wrong.Brief, saying: "2 seconds after opening what Sam Cole drafted");

    [Fact]
    public void Without_attestation_it_is_flagged() => Flags(With(new Drafting { By = "Sam Cole", Attested = false, ReviewSeconds = 200 }), saying: "has not attested");

    [Fact]
    public void A_model_s_draft_is_somebody_else_s() => Flags(With(new Drafting { Models = [new ModelUse { Name = "granite-8b" }], Attested = true, ReviewSeconds = 4 }), saying: "granite-8b");

    [Fact]
    public void Half_a_minute_passes() => Passes(With(new Drafting { By = "Sam Cole", Attested = true, ReviewSeconds = 30 }));

    [Fact]
    public void A_reviewed_model_s_draft_passes() => Passes(With(new Drafting { By = "Hana Lee", Models = [new ModelUse { Name = "granite-8b" }], Attested = true, ReviewSeconds = 95 }));

    [Fact]
    public void The_signer_s_own_draft_does_not_apply() => DoesNotApply(With(new Drafting { By = "Hana Lee, MD" }));

    [Fact]
    public void Without_a_record_it_does_not_apply() => DoesNotApply(A.Brief());

    [Fact]
    public void An_unknown_time_needs_a_person() => NeedsPerson(With(new Drafting { By = "Sam Cole", Attested = true }));

    private static Brief With(Drafting drafting) => A.Brief() with { Drafting = drafting };
}
